namespace Chancery.Language;

/// <summary>A language the desk can read: its models and lists, loaded once and shared by all threads.</summary>
public interface ILanguage
{
    /// <summary>ISO 639-1 code.</summary>
    string Code { get; }

    /// <summary>A worker of its own for each thread; it keeps buffers.</summary>
    IAnnotator CreateAnnotator();
}

/// <summary>Fills a document: sentences, tokens, tags, lemmas, trees, names.</summary>
public interface IAnnotator
{
    /// <summary>Reads a text into the document, which is reset first.</summary>
    void Read(Document document, string text);

    /// <summary>Tags and parses a document whose sentences and tokens are there already.</summary>
    void Annotate(Document document);
}

using System.Runtime.InteropServices;
using Chancery.Actors.Petrarch;
using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>
/// Verb files of the PETRARCH family, as they are: verbs by the word they begin with, patterns by verb. What cannot be read is a
/// problem that names its line; the rest of the file stands.
/// </summary>
public sealed class VerbDictionary
{
    private readonly Dictionary<string, List<VerbForm>> forms = new(StringComparer.Ordinal);
    private readonly List<VerbBlock> blocks = [];
    private readonly List<VerbTransformation> transformations = [];
    private readonly List<string> problems = [];
    private readonly Gazetteer.Cutter cut;

    /// <param name="cut">Cuts a word as the language's tokenizer does.</param>
    public VerbDictionary(Gazetteer.Cutter cut)
    {
        this.cut = cut;
    }

    public int Files { get; private set; }

    public IReadOnlyList<VerbBlock> Blocks => blocks;

    public IReadOnlyList<VerbTransformation> Transformations => transformations;

    /// <summary>Ways to write a verb, over all blocks.</summary>
    public int FormCount => forms.Values.Sum(f => f.Count);

    /// <summary>"file:line: reason; way out".</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Verb files of a folder, in ordinal order: named *.verbs.txt or *.verbs, or a *.txt with a block of verbs.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(IsVerbFile);

    /// <summary>Reads the verb files of a folder; others are left alone.</summary>
    public void ReadFolder(string folder)
    {
        foreach (string file in FilesOf(folder))
        {
            try
            {
                Read(file, DictionaryLines.Decode(File.ReadAllBytes(file)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{file}:0: cannot be read ({e.Message}); check its rights");
            }
        }
    }

    /// <summary>The lines of one verb file.</summary>
    /// <param name="path">What problems name.</param>
    public void Read(string path, string text)
    {
        Files++;
        var reader = new VerbFileReader(path, text, cut, problems);
        reader.Read();
        foreach (VerbBlock block in reader.Blocks)
        {
            block.Sort();
            blocks.Add(block);
        }

        foreach (VerbForm form in reader.Forms)
        {
            ref List<VerbForm>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(forms, form.Word, out _);
            list ??= [];
            int at = list.FindIndex(f => f.Extra < form.Extra);
            list.Insert(at < 0 ? list.Count : at, form);
        }

        transformations.AddRange(reader.Transformations);
    }

    /// <summary>Verbs written so, of most words first; without any, those whose base form is the lemma.</summary>
    internal IEnumerable<VerbForm> Find(string form, string lemma)
    {
        if (forms.TryGetValue(form, out List<VerbForm>? list))
        {
            foreach (VerbForm f in list)
            {
                yield return f;
            }
        }

        if (!string.Equals(form, lemma, StringComparison.Ordinal) && forms.TryGetValue(lemma, out List<VerbForm>? bases))
        {
            foreach (VerbForm f in bases.Where(f => f.IsBase))
            {
                yield return f;
            }
        }
    }

    /// <summary>The code of a verb by itself, for transformations; null where it is unknown or has none.</summary>
    internal string? CodeOf(string verb) => forms.TryGetValue(verb, out List<VerbForm>? list) ? list.Find(f => f.Extra == 0 && f.Code.Forward is not null)?.Code.Forward : null;

    /// <summary>Whether the word is a way to write a verb of the block.</summary>
    internal bool IsOf(string verb, VerbBlock block) => forms.TryGetValue(verb, out List<VerbForm>? list) && list.Exists(f => ReferenceEquals(f.Block, block));

    private static bool IsVerbFile(string file)
    {
        string name = Path.GetFileName(file);
        if (name.EndsWith(".verbs.txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".verbs", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".actors.txt", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".agents.txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".discards.txt", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            return File.ReadLines(file).Any(VerbFileReader.IsHeader);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

using Chancery.Ledger.Origins;
using Chancery.Reports;

namespace Chancery.Tests.Ledger.Origins;

public sealed class OriginReaderTests
{
    private const string Body = "The ministry in Lima said that the bridge would open in spring.";

    private static readonly OriginLexicon Lexicon = OriginLexicon.Load(Places.Data("origins"));
    private static readonly OriginReader Reader = new(Lexicon);

    [Theory]
    [InlineData("organise", "organize")]
    [InlineData("Organisation", "organization")]
    [InlineData("analyse", "analyze")]
    [InlineData("labour", "labor")]
    [InlineData("neighbours", "neighbors")]
    [InlineData("defence", "defense")]
    [InlineData("centre", "center")]
    [InlineData("metres", "meters")]
    [InlineData("travelled", "traveled")]
    [InlineData("programme", "program")]
    [InlineData("programmes", "programs")]
    [InlineData("catalogue", "catalog")]
    [InlineData("paediatric", "pediatric")]
    [InlineData("co-operation", "cooperation")]
    [InlineData("Brasília", "Brasilia")]
    [InlineData("India’s", "India's")]
    [InlineData("1,000", "1000")]
    [InlineData("5 per cent", "5 percent")]
    [InlineData("5%", "5 percent")]
    [InlineData("“No,” he said", "\"No\", he said")]
    public void Spellings_of_one_word_come_together(string a, string b) => Fold(a).ShouldBe(Fold(b));

    [Theory]
    [InlineData("cheque", "check")]
    [InlineData("sceptical", "skeptical")]
    [InlineData("tyres", "tires")]
    [InlineData("learnt", "learned")]
    public void Spellings_that_no_rule_covers_are_in_the_table(string uk, string us) => Hash(uk).ShouldBe(Hash(us));

    [Theory]
    [InlineData("war", "wars")]
    [InlineData("agreed", "agree")]
    [InlineData("1.5", "15 million")]
    [InlineData("Iran", "Iraq")]
    [InlineData("four", "for")]
    public void Other_words_stay_apart(string a, string b) => Fold(a).ShouldNotBe(Fold(b));

    [Theory]
    [InlineData("LIMA, Oct 23 - " + Body)]
    [InlineData("LIMA (AFP) — " + Body)]
    [InlineData("LIMA: " + Body)]
    [InlineData("New Delhi, Oct 3 (PTI) - " + Body)]
    [InlineData("(Reuters) - " + Body)]
    [InlineData("LIMA/QUITO, Sept. 1 -- " + Body)]
    [InlineData("By Ana Ruiz\n\n" + Body)]
    [InlineData("Our Special Correspondent\n" + Body)]
    [InlineData("PTI\n" + Body)]
    [InlineData("A new bridge at last\n\n" + Body)]
    [InlineData("Title of it\n" + Body)]
    [InlineData(Body + " (PTI)")]
    [InlineData(Body + " (With inputs from AFP)")]
    [InlineData(Body + " (Transwire, additions by our energy desk)")]
    [InlineData(Body + " - Reuters")]
    [InlineData(Body + "\n\nReporting by Jo Black; Editing by Ann White")]
    [InlineData(Body + "\nAlso read: What a bridge costs")]
    [InlineData(Body + "\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *")]
    [InlineData("By Ana Ruiz\r\nLast updated: 3 May\r\nLIMA, May 3 (EFE) - " + Body + "\r\n(EFE)")]
    public void What_was_put_around_a_text_is_taken_off(string text) => Normalised(text).ShouldBe(Normalised(Body));

    [Theory]
    [InlineData("He said: the bridge opens in spring.")]
    [InlineData("Peru opened the bridge - at last - in spring.")]
    [InlineData("The ministry (in Lima) opened the bridge.")]
    [InlineData("By spring the bridge was open.")]
    [InlineData("Published figures show that trade fell by a third.")]
    public void What_only_looks_like_it_stays(string text) => Normalised(text).Split(' ').Length.ShouldBe(text.Split(' ', '-').Count(w => w.Length > 0));

    [Theory]
    [InlineData("LIMA, Oct 23 (Reuters) - " + Body, "Reuters", CreditForm.Slug)]
    [InlineData("NEW DELHI (PTI) - " + Body, "PTI", CreditForm.Slug)]
    [InlineData(Body + " (Agence France-Presse)", "AFP", CreditForm.Slug)]
    [InlineData(Body + " (Transwire, additions by our energy desk)", "Transwire", CreditForm.Slug)]
    [InlineData("Xinhua - " + Body, "Xinhua", CreditForm.Slug)]
    [InlineData(Body + " (With inputs from AFP)", "AFP", CreditForm.Inputs)]
    [InlineData(Body + " With inputs from the Associated Press.", "AP", CreditForm.Inputs)]
    [InlineData(Body + " (With inputs from Transwire)", "Transwire", CreditForm.Inputs)]
    [InlineData(Body + " This story first appeared in The Courier.", "The Courier", CreditForm.Appeared)]
    [InlineData("The bridge is open, Reuters reported on Friday.", "Reuters", CreditForm.Reported)]
    [InlineData("\"It is open,\" he told the Associated Press.", "AP", CreditForm.Reported)]
    [InlineData("The bridge is open, according to Kyodo News.", "Kyodo", CreditForm.Reported)]
    public void Credits_are_read_where_they_stand(string text, string name, CreditForm form)
    {
        Credit credit = Sketch(text).Credits.ShouldHaveSingleItem();

        (credit.Name, credit.Form).ShouldBe((name, form));
        credit.Span!.Value.Of(text).ShouldNotBeEmpty();
    }

    [Fact]
    public void Several_sources_are_several_credits() =>
        Sketch(Body + " (With inputs from PTI, AFP and Reuters)").Credits.Select(c => c.Name).ShouldBe(["PTI", "AFP", "Reuters"]);

    [Fact]
    public void An_agency_as_author_is_a_credit() =>
        Reader.Read(new Report { Id = "a", Text = Body, Author = "Press Trust of India" }).Credits.ShouldBe([new Credit("PTI", CreditForm.Byline, null)]);

    [Theory]
    [InlineData("The president said that talks go on.")]
    [InlineData("He spoke to reporters (on Friday) in Lima.")]
    [InlineData("")]
    public void Plain_text_credits_nobody(string text) => Sketch(text).Credits.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n \r\n")]
    [InlineData("...")]
    [InlineData("Yes.")]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("By ")]
    public void Next_to_nothing_makes_a_sketch(string text) => Sketch(text).Words.ShouldBeLessThan(2);

    [Theory]
    [InlineData('(')]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('\n')]
    [InlineData('-')]
    [InlineData('\'')]
    public void A_huge_text_of_one_character_is_bounded(char c)
    {
        OriginSketch sketch = Sketch(new string(c, 3_000_000));

        sketch.Shingles.Length.ShouldBeLessThanOrEqualTo(OriginSketch.MostShingles);
        sketch.Words.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_huge_text_is_sampled()
    {
        OriginSketch sketch = Sketch(string.Join(' ', Enumerable.Range(0, 400_000)));

        sketch.Words.ShouldBe(400_000);
        sketch.Shingles.Length.ShouldBeInRange(OriginSketch.MostShingles / 4, OriginSketch.MostShingles);
        sketch.Level.ShouldBeGreaterThan(8);
    }

    private static OriginSketch Sketch(string text) => Reader.Read(new Report { Id = "a", Text = text });

    private static string Normalised(string text) => Reader.Normalised(new Report { Id = "a", Text = text, Title = "Title of it" });

    private static string Fold(string words) => Reader.Normalised(new Report { Id = "a", Text = words });

    private static ulong Hash(string word) => Lexicon.Spellings.GetValueOrDefault(WordHash.Of(word), WordHash.Of(word));
}

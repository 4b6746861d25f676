using Chancery.Actors;

namespace Chancery.Tests.Actors;

/// <summary>The tables of <c>data/actors</c> hold together.</summary>
public sealed class DataTests
{
    [Fact]
    public void Every_line_can_be_read() => English.Actors.Problems.ShouldBeEmpty();

    [Fact]
    public void Every_tenure_is_of_an_actor_that_exists() =>
        English.Actors.Tenures.Where(t => English.Actors.Find(t.Actor) is null).Select(t => $"{t.Actor}: {t.Holder}").ShouldBeEmpty();

    [Fact]
    public void No_tenure_ends_before_it_starts() =>
        English.Actors.Tenures.Where(t => t.Since > t.Until).Select(t => $"{t.Actor} {t.Role} {t.Holder} {t.Since:O} {t.Until:O}").ShouldBeEmpty();

    [Fact]
    public void Every_tenure_has_a_title_and_a_role_the_ranking_knows() =>
        English.Actors.Tenures.Where(t => t.Titles.Count == 0 || Roles.Rank(t.Role) == Roles.Rank("no such role")).Select(t => $"{t.Actor} {t.Role} {t.Holder}").ShouldBeEmpty();

    [Fact]
    public void No_tenure_stands_twice() =>
        English.Actors.Tenures.GroupBy(t => (t.Actor, t.Role, t.Titles[0], t.Holder, t.Since)).Where(g => g.Count() > 1).Select(g => g.Key.ToString()).ShouldBeEmpty();

    [Fact]
    public void No_id_stands_twice() =>
        new[] { "states.tsv", "bodies.tsv" }.SelectMany(f => File.ReadLines(Places.Data("actors/" + f))).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0])
            .Where(id => id != "id").GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Every_owner_and_member_is_an_actor()
    {
        IEnumerable<string> wrong = English.Actors.Actors.Values.SelectMany(a => a.Members.Append(a.Of ?? a.Id).Where(id => English.Actors.Find(id) is null).Select(id => $"{a.Id} → {id}"));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void An_id_has_the_shape_of_ids() =>
        English.Actors.Actors.Keys.Where(id => !id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '.')).ShouldBeEmpty();

    [Fact]
    public void The_members_of_the_United_Nations_are_there()
    {
        English.Actors.Actors.Values.Count(a => a.Kind == ActorKind.State).ShouldBeGreaterThanOrEqualTo(193);
        English.Actors.Actors.Values.Where(a => a.Kind == ActorKind.State && a.Id.Length != 3).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_of_two_unrelated_actors_is_marked_ambiguous()
    {
        var wrong = new List<string>();
        foreach (IGrouping<string, ActorForm> forms in English.Actors.Forms.Where(f => f.Kind is not (MentionKind.Adjective or MentionKind.Citizens)).GroupBy(f => f.Text, StringComparer.Ordinal))
        {
            string[] plain = [.. forms.Where(f => !f.Ambiguous).Select(f => Root(f.Actor)).Distinct(StringComparer.Ordinal)];
            if (plain.Length > 1)
            {
                wrong.Add($"{forms.Key}: {string.Join(' ', plain)}");
            }
        }

        wrong.Count.ShouldBe(0, string.Join("; ", wrong));
    }

    [Fact]
    public void Every_state_of_sixty_has_a_head_and_a_foreign_minister_since_2015()
    {
        string[] roles = ["head_of_state", "head_of_government"];
        English.Actors.Tenures.Where(t => t.Role == "foreign").Select(t => t.Actor).Intersect(English.Actors.Tenures.Where(t => roles.Contains(t.Role)).Select(t => t.Actor)).Count().ShouldBeGreaterThanOrEqualTo(60);
    }

    /// <summary>Own state: what belongs to an actor stands for it.</summary>
    private static string Root(string id)
    {
        Actor? actor = English.Actors.Find(id);
        return actor?.Of is { } of && of != id ? Root(of) : id.Split('.')[0];
    }
}

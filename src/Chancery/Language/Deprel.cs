namespace Chancery.Language;

/// <summary>Dependency relations of UD v2 with the English subtypes that later stages need. Others fall to their base relation.</summary>
public enum Deprel : byte
{
    Dep,
    Root,
    Acl,
    AclRelcl,
    Advcl,
    AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    CcPreconj,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjPass,
    Det,
    DetPredet,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjPass,
    NsubjOuter,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Vocative,
    Xcomp,
}

/// <summary>Written forms of relations.</summary>
public static class Deprels
{
    private static readonly string[] Names =
    [
        "dep", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj",
        "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "det", "det:predet", "discourse", "dislocated", "expl",
        "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:pass", "nsubj:outer",
        "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
    ];

    private static readonly Dictionary<string, Deprel> ByName = Names.Select((n, i) => (n, i)).ToDictionary(x => x.n, x => (Deprel)x.i, StringComparer.Ordinal);

    public static int Count => Names.Length;

    public static string Name(this Deprel relation) => Names[(int)relation];

    /// <summary>Unknown subtypes fall to the base relation, unknown relations to <see cref="Deprel.Dep"/>.</summary>
    public static Deprel Parse(string name)
    {
        if (ByName.TryGetValue(name, out Deprel exact))
        {
            return exact;
        }

        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(name[..colon], out Deprel baseRelation) ? baseRelation : Deprel.Dep;
    }

    /// <summary>A subject of any kind.</summary>
    public static bool IsSubject(this Deprel r) => r is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter or Deprel.Csubj or Deprel.CsubjPass;

    /// <summary>The head of a clause in its own right.</summary>
    public static bool IsClausal(this Deprel r) =>
        r is Deprel.Root or Deprel.Acl or Deprel.AclRelcl or Deprel.Advcl or Deprel.AdvclRelcl or Deprel.Ccomp or Deprel.Xcomp or Deprel.Parataxis or Deprel.Csubj or Deprel.CsubjPass;
}

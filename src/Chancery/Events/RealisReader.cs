using Chancery.Language;

namespace Chancery.Events;

/// <summary>Whether the act of a word happened: negation, modals, intention, condition, in that order of strength.</summary>
public static class RealisReader
{
    private static readonly HashSet<string> Scheduling = new(StringComparer.Ordinal)
    {
        "set", "expect", "plan", "schedule", "due", "slate", "poise", "intend", "aim", "seek", "hope", "want", "agree", "promise", "pledge", "vow", "offer", "propose",
        "decide", "prepare", "ready", "willing", "likely", "mull", "consider", "eye", "invite", "urge", "ask", "order", "direct", "instruct", "call", "demand", "commit", "look", "need",
        "finalise", "finalize", "await", "anticipate", "bind", "threaten", "wish", "determine", "keen", "eager", "about", "target", "forecast", "predict", "project",
    };

    private static readonly HashSet<string> FutureModifiers = new(StringComparer.Ordinal)
    {
        "planned", "upcoming", "expected", "proposed", "next", "future", "forthcoming", "scheduled", "coming", "impending", "prospective", "envisaged", "promised", "intended", "imminent",
        "plan", "upcome", "expect", "propose", "schedule", "come",
    };

    private static readonly HashSet<string> Doubtful = new(StringComparer.Ordinal) { "possible", "potential", "likely", "hypothetical", "eventual", "alleged", "any" };

    private static readonly HashSet<string> Failing = new(StringComparer.Ordinal) { "fail", "refuse", "decline", "deny", "rule", "avoid", "stop", "cease", "refrain", "forget", "omit", "neglect" };

    public static (Realis Realis, string Why) Read(Document d, int token)
    {
        int at = token;
        for (int depth = 0; depth < 5 && at >= 0; depth++)
        {
            if (Own(d, at, at == token || d.Upos[at] is not Upos.NOUN) is { } own)
            {
                return own;
            }

            int head = d.Head[at];
            if (head < 0)
            {
                break;
            }

            switch (d.Rel[at])
            {
                case Deprel.Xcomp:
                case Deprel.Acl when HasTo(d, at):
                case Deprel.Ccomp when HasTo(d, at):
                    if (Failing.Contains(d.Lemma[head]))
                    {
                        return (Realis.Negated, $"under “{d.Form(head)}”");
                    }

                    if (Scheduling.Contains(d.Lemma[head]) && HasTo(d, at))
                    {
                        return (Negated(d, head) ? Realis.Negated : Realis.Future, $"under “{d.Form(head)}”");
                    }

                    if (d.Rel[at] is Deprel.Acl && HasTo(d, at))
                    {
                        return (Realis.Future, $"“to” after “{d.Form(head)}”");
                    }

                    at = head;
                    continue;
                case Deprel.Advcl when HasTo(d, at):
                    return (Realis.Future, "clause of purpose");
                case Deprel.Conj:
                    at = head;
                    continue;
                case Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obl or Deprel.Nmod or Deprel.Compound or Deprel.Appos when d.Upos[token] is Upos.NOUN or Upos.PROPN:
                    if (d.Upos[head] is Upos.VERB or Upos.AUX or Upos.ADJ)
                    {
                        if (d.Rel[at] is not (Deprel.Obl or Deprel.Nmod) && Scheduling.Contains(d.Lemma[head]) && d.Lemma[head] is not ("set" or "call" or "order" or "look" or "bind" or "agree" or "direct" or "invite"))
                        {
                            return (Realis.Future, $"“{d.Form(head)}”");
                        }

                        if (d.Rel[at] is Deprel.Obl)
                        {
                            return (Realis.Asserted, "no sign against it");
                        }
                    }
                    else
                    {
                        return (Realis.Asserted, "no sign against it");
                    }

                    at = head;
                    continue;
                default:
                    return (Realis.Asserted, "no sign against it");
            }
        }

        return (Realis.Asserted, "no sign against it");
    }

    private static (Realis, string)? Own(Document d, int token, bool withModifiers)
    {
        bool headline = d.SentenceAt(token).Kind == LineKind.Heading;
        bool to = false, subject = false, be = false;
        foreach (int c in d.Children(token))
        {
            string lower = d.Lower(c);
            switch (d.Rel[c])
            {
                case Deprel.Advmod when lower is "not" or "n't" or "never" or "hardly" or "barely":
                case Deprel.Det when lower is "no" or "neither" && withModifiers:
                    return (Realis.Negated, $"“{d.Form(c)}”");
                case Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj when NoDeterminer(d, c):
                    return (Realis.Negated, "“no”");
                case Deprel.Aux when lower is "will" or "shall" or "'ll" or "wo":
                    return Negated(d, token) ? (Realis.Negated, "“will not”") : (Realis.Future, $"“{d.Form(c)}”");
                case Deprel.Aux when lower is "may" or "might" or "could" or "can" or "ca":
                    return Negated(d, token) ? (Realis.Negated, $"“{d.Form(c)} not”") : (Realis.Conditional, $"“{d.Form(c)}”");
                case Deprel.Aux when lower is "would" or "'d" or "should" or "must":
                    return Negated(d, token) ? (Realis.Negated, $"“{d.Form(c)} not”")
                        : (HasIf(d, token) ? Realis.Conditional : Realis.Future, $"“{d.Form(c)}”");
                case Deprel.Mark when lower is "if" or "unless" or "whether":
                    return (Realis.Conditional, $"“{d.Form(c)}”");
                case Deprel.Mark when lower is "without":
                    return (Realis.Negated, "“without”");
                case Deprel.Mark when lower is "to":
                    to = true;
                    break;
                case Deprel.Amod or Deprel.Advmod or Deprel.Det or Deprel.Compound when withModifiers && FutureModifiers.Contains(lower):
                    return (Realis.Future, $"“{d.Form(c)}”");
                case Deprel.Amod or Deprel.Advmod or Deprel.Det when withModifiers && Doubtful.Contains(lower):
                    return (Realis.Conditional, $"“{d.Form(c)}”");
                case Deprel.NmodPoss or Deprel.NmodUnmarked when d.Child(c, Deprel.Amod) is >= 0 and var m && d.Lower(m) == "next":
                    return (Realis.Future, "“next”");
                case Deprel.Advcl when HasMark(d, c, "if") || HasMark(d, c, "unless"):
                    return (Realis.Conditional, "“if”");
                default:
                    subject |= d.Rel[c].IsSubject();
                    be |= d.Rel[c] is Deprel.Aux or Deprel.Cop && d.Lemma[c] == "be";
                    break;
            }
        }

        // "Modi to visit Moscow" as a headline; "is to visit" as a sentence.
        return to && d.Rel[token] is Deprel.Root or Deprel.Conj or Deprel.Parataxis && (subject || be || headline) ? (Realis.Future, "“to”")
            : to && d.Rel[token] is Deprel.Acl or Deprel.Root && headline ? (Realis.Future, "“to” in a heading") : null;
    }

    private static bool NoDeterminer(Document d, int token)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] == Deprel.Det && d.Lower(c) == "no")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Negated(Document d, int token)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] == Deprel.Advmod && d.Lower(c) is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasIf(Document d, int token)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] == Deprel.Advcl && (HasMark(d, c, "if") || HasMark(d, c, "unless")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTo(Document d, int token) => HasMark(d, token, "to");

    private static bool HasMark(Document d, int token, string mark)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] == Deprel.Mark && d.Lower(c) == mark)
            {
                return true;
            }
        }

        return false;
    }
}

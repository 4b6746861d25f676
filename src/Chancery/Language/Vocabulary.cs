using System.Runtime.CompilerServices;

namespace Chancery.Language;

/// <summary>
/// Interns word forms, so that each is hashed and cut into its features once. Bounded: past the limit new forms are made
/// anew each time instead of kept. Thread-safe for readers of distinct documents through one lock on growth only.
/// </summary>
public sealed class Vocabulary
{
    public const int SuffixBuckets = 4096;
    public const int ShortBuckets = 1024;
    public const int ShapeBuckets = 512;
    private const int Limit = 1 << 18;

    /// <summary>Longer forms are no words: they are made anew each time.</summary>
    private const int LongestKept = 64;

    private readonly Dictionary<ulong, int> vectors;
    private readonly Dictionary<ulong, int> known;
    private readonly Lock gate = new();
    private volatile Word?[] slots = new Word?[1 << 14];
    private int count;

    /// <summary>Rows by <see cref="Hash"/> of the lower-cased word.</summary>
    public Vocabulary(Dictionary<ulong, int> vectors, Dictionary<ulong, int> known)
    {
        this.vectors = vectors;
        this.known = known;
    }

    public Word Intern(ReadOnlySpan<char> form)
    {
        ulong hash = Hash(form);
        Word?[] table = slots;
        int mask = table.Length - 1;
        for (int i = (int)hash & mask; table[i] is { } word; i = (i + 1) & mask)
        {
            if (form.SequenceEqual(word.Form))
            {
                return word;
            }
        }

        return Insert(form, hash);
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ReadOnlySpan<char> s)
    {
        ulong h = 14695981039346656037UL;
        foreach (char c in s)
        {
            h = (h ^ c) * 1099511628211UL;
        }

        return h ^ (h >> 32);
    }

    private Word Insert(ReadOnlySpan<char> form, ulong hash)
    {
        Word made = Make(form.ToString());
        lock (gate)
        {
            if (count >= Limit || form.Length > LongestKept)
            {
                return made;
            }

            if (count * 2 > slots.Length)
            {
                var bigger = new Word?[slots.Length * 2];
                foreach (Word? w in slots)
                {
                    if (w is not null)
                    {
                        Place(bigger, w, Hash(w.Form));
                    }
                }

                slots = bigger;
            }

            Place(slots, made, hash);
            count++;
            return made;
        }
    }

    private static void Place(Word?[] table, Word word, ulong hash)
    {
        int mask = table.Length - 1;
        int i = (int)hash & mask;
        while (table[i] is { } other)
        {
            if (string.Equals(other.Form, word.Form, StringComparison.Ordinal))
            {
                return;
            }

            i = (i + 1) & mask;
        }

        Volatile.Write(ref table[i], word);
    }

    private Word Make(string form)
    {
        string lower = Normalised(form);
        ulong hash = Hash(lower);

        // Marks the treebanks do not have look like the one they have.
        string look = lower is "«" or "»" or "„" ? "\"" : lower;
        int n = look.Length;
        bool digit = false;
        bool upper = n > 1;
        foreach (char c in form)
        {
            digit |= char.IsDigit(c);
            upper &= !char.IsLower(c);
        }

        upper &= form.Any(char.IsUpper);
        string v = lower switch
        {
            "’s" => "'s",
            "n’t" => "n't",
            "“" or "”" or "«" or "»" or "„" or "''" or "``" => "\"",
            "‘" or "’" => "'",
            "–" or "—" => "--",
            _ => lower,
        };
        ulong vectorHash = ReferenceEquals(v, lower) ? hash : Hash(v);
        return new Word
        {
            Form = form,
            Lower = lower,
            Vector = vectors.GetValueOrDefault(vectorHash, -1),
            Known = known.GetValueOrDefault(vectorHash, 0),
            Suffix3 = Bucket(look.AsSpan(Math.Max(0, n - 3)), SuffixBuckets),
            Suffix2 = Bucket(look.AsSpan(Math.Max(0, n - 2)), ShortBuckets),
            Prefix3 = Bucket(look.AsSpan(0, Math.Min(3, n)), SuffixBuckets),
            Shape = Bucket(ShapeOf(ReferenceEquals(look, lower) ? form : look), ShapeBuckets),
            IsAllUpper = upper,
            Titled = upper ? form[..1] + form[1..].ToLowerInvariant() : form,
            HasDigit = digit,
        };
    }

    private static int Bucket(ReadOnlySpan<char> s, int buckets) => (int)((Hash(s) * 0x9E3779B97F4A7C15UL) >> 40) % buckets;

    private static string Normalised(string form)
    {
        string lower = form.ToLowerInvariant();
        return lower.Contains('’', StringComparison.Ordinal) && lower.Length > 1 ? lower.Replace('’', '\'') : lower;
    }

    /// <summary>Runs of the same class are kept to three: "NATO" is XXX, "S-400" is X-ddd.</summary>
    private static string ShapeOf(string form)
    {
        Span<char> shape = stackalloc char[12];
        int n = 0;
        int run = 0;
        char previous = '\0';
        foreach (char c in form)
        {
            char k = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = k == previous ? run + 1 : 1;
            previous = k;
            if (run <= 3 && n < shape.Length)
            {
                shape[n++] = k;
            }
        }

        return shape[..n].ToString();
    }
}

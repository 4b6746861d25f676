namespace Chancery.Ledger.Origins;

/// <summary>
/// From keys to the texts that have them. A key of more than <see cref="MostTexts"/> texts is common speech or a page's furniture: it is dead from
/// then on, whoever came first. Shards grow one at a time, so that growth never doubles the whole.
/// </summary>
internal sealed class KeyIndex
{
    /// <summary>Texts a key may lead to.</summary>
    public const int MostTexts = 1000;

    private const int ShardBits = 10;
    private readonly Shard[] shards = [.. Enumerable.Range(0, 1 << ShardBits).Select(_ => new Shard())];

    /// <summary>Keys that died.</summary>
    public int Dead { get; private set; }

    public void Add(uint key, int text)
    {
        if (Of(key).Add(key, text))
        {
            Dead++;
        }
    }

    /// <summary>The texts of a key, in no order; none where it is dead.</summary>
    public ReadOnlySpan<int> Texts(uint key, Span<int> single) => Of(key).Texts(key, single);

    public bool IsDead(uint key) => Of(key).IsDead(key);

    private Shard Of(uint key) => shards[(key * 0x9e3779b1u) >> (32 - ShardBits)];

    private sealed class Shard
    {
        private const int None = -1;
        private const int DeadMark = int.MinValue;

        // A slot holds the only text of its key, or, below None, where its list is.
        private uint[] keys = new uint[16];
        private int[] values = NewValues(16);
        private readonly List<(int[] Texts, int Count)> lists = [];
        private readonly Stack<int> free = [];
        private int used;

        public bool Add(uint key, int text)
        {
            if (used * 10 >= keys.Length * 8)
            {
                Grow();
            }

            int slot = Slot(keys, values, key);
            int value = values[slot];
            if (value == None)
            {
                keys[slot] = key;
                values[slot] = text;
                used++;
                return false;
            }

            if (value >= 0)
            {
                values[slot] = NewList(value, text);
                return false;
            }

            return value != DeadMark && Append(slot, -2 - value, text);
        }

        public ReadOnlySpan<int> Texts(uint key, Span<int> single)
        {
            int value = values[Slot(keys, values, key)];
            if (value >= 0)
            {
                single[0] = value;
                return single[..1];
            }

            return value is None or DeadMark ? default : lists[-2 - value].Texts.AsSpan(0, lists[-2 - value].Count);
        }

        public bool IsDead(uint key) => values[Slot(keys, values, key)] == DeadMark;

        private static int[] NewValues(int length)
        {
            var values = new int[length];
            Array.Fill(values, None);
            return values;
        }

        private static int Slot(uint[] keys, int[] values, uint key)
        {
            int mask = keys.Length - 1;
            int slot = (int)(WordHash.Mix(key) & (uint)mask);
            while (values[slot] != None && keys[slot] != key)
            {
                slot = (slot + 1) & mask;
            }

            return slot;
        }

        private int NewList(int first, int second)
        {
            if (free.TryPop(out int at))
            {
                lists[at] = ([first, second], 2);
            }
            else
            {
                at = lists.Count;
                lists.Add(([first, second], 2));
            }

            return -2 - at;
        }

        private bool Append(int slot, int list, int text)
        {
            (int[] texts, int count) = lists[list];
            if (count == MostTexts)
            {
                lists[list] = ([], 0);
                free.Push(list);
                values[slot] = DeadMark;
                return true;
            }

            if (count == texts.Length)
            {
                Array.Resize(ref texts, count * 2);
            }

            texts[count] = text;
            lists[list] = (texts, count + 1);
            return false;
        }

        private void Grow()
        {
            uint[] oldKeys = keys;
            int[] oldValues = values;
            keys = new uint[oldKeys.Length * 2];
            values = NewValues(keys.Length);
            for (int i = 0; i < oldKeys.Length; i++)
            {
                if (oldValues[i] != None)
                {
                    int slot = Slot(keys, values, oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    values[slot] = oldValues[i];
                }
            }
        }
    }
}

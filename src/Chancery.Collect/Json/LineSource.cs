namespace Chancery.Collect;

/// <summary>Cuts a stream into lines without ever holding more than the longest line allowed.</summary>
/// <param name="head">Bytes already taken from the stream.</param>
/// <param name="stream">The rest.</param>
/// <param name="longest">Longest line, in bytes.</param>
internal sealed class LineSource(byte[] head, Stream stream, long longest)
{
    private byte[] buffer = head;
    private int start;
    private int end = head.Length;
    private bool isAtEnd;

    /// <summary>Number of the line returned last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>
    /// The next line without its break, good until the next call; false at the end. Of a line that is too long only the
    /// end may be given.
    /// </summary>
    public bool TryNext(out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        int scanned = start;
        while (true)
        {
            int at = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Number++;
                line = buffer.AsMemory(start, scanned + at - start).TrimEnd((byte)'\r');
                start = scanned + at + 1;
                isTooLong |= line.Length > longest;
                return true;
            }

            if (isAtEnd)
            {
                line = buffer.AsMemory(start, end - start);
                start = end;
                Number++;
                isTooLong |= line.Length > longest;
                return line.Length > 0 || isTooLong;
            }

            if (end - start > longest)
            {
                isTooLong = true;
                start = end;
            }

            scanned = Fill();
        }
    }

    // Moves what is left of the line to the front and reads more behind it; returns where the new bytes begin.
    private int Fill()
    {
        int held = end - start;
        byte[] room = held + 1 > buffer.Length / 2 ? new byte[Math.Max(1 << 16, held * 4)] : buffer;
        Buffer.BlockCopy(buffer, start, room, 0, held);
        buffer = room;
        start = 0;
        int read = stream.Read(buffer, held, buffer.Length - held);
        isAtEnd = read == 0;
        end = held + read;
        return held;
    }
}

namespace Chancery.Collect;

/// <summary>Reading within bounds.</summary>
internal static class Bytes
{
    /// <summary>The first bytes, fewer only at the end of the stream.</summary>
    public static byte[] Upto(Stream stream, int count)
    {
        byte[] bytes = new byte[count];
        int read = stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return bytes[..read];
    }

    /// <exception cref="UnreadableException">There is more than <paramref name="most"/>.</exception>
    public static byte[] All(byte[] head, Stream stream, long most)
    {
        if (stream.CanSeek && stream.Length > most)
        {
            throw new UnreadableException($"{Size.Of(stream.Length)}, above the limit of {Size.Of(most)}; raise with --max-size");
        }

        using var all = new MemoryStream();
        all.Write(head);
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            all.Write(buffer, 0, read);
            if (all.Length > most)
            {
                throw new UnreadableException($"above the limit of {Size.Of(most)}; raise with --max-size");
            }
        }

        return all.ToArray();
    }
}

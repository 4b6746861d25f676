using Chancery.Language.Neural;

namespace Chancery.Events.Model;

/// <summary>Trained weights of the event coder: which word names an act, whether it happened, who does it to whom, and when.</summary>
public sealed class EventModel
{
    /// <summary>No act, then the 16 types.</summary>
    public const int TriggerClasses = 17;

    /// <summary>What the act network says of a word, then the vectors of the word and of what governs or completes it.</summary>
    public const int TriggerDense = ActNetwork.TypeCount + (2 * SyntaxNetwork.VectorSize);

    private const uint Magic = 0x4D564543; // "CEVM"

    public required LinearClassifier Trigger { get; init; }

    public required LinearClassifier Realis { get; init; }

    /// <summary>Bystander, actor, recipient.</summary>
    public required LinearClassifier Role { get; init; }

    /// <summary>Not its time, its time.</summary>
    public required LinearClassifier Date { get; init; }

    /// <summary>Not meant, meant: whom a side stands for that its sentence does not name.</summary>
    public required LinearClassifier Meant { get; init; }

    /// <summary>The probability of any act from which on a word is taken to name one.</summary>
    public float Threshold { get; init; } = 0.65f;

    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Magic);
        writer.Write(Threshold);
        Trigger.Write(writer);
        Realis.Write(writer);
        Role.Write(writer);
        Date.Write(writer);
        Meant.Write(writer);
    }

    /// <exception cref="InvalidDataException">The file is no event model.</exception>
    public static EventModel Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        try
        {
            if (reader.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("not an event model");
            }

            return new EventModel
            {
                Threshold = reader.ReadSingle(),
                Trigger = LinearClassifier.Read(reader),
                Realis = LinearClassifier.Read(reader),
                Role = LinearClassifier.Read(reader),
                Date = LinearClassifier.Read(reader),
                Meant = LinearClassifier.Read(reader),
            };
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: {e.Message}; rebuild models/ with Chancery.Training", e);
        }
    }
}

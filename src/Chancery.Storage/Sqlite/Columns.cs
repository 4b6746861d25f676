using System.Globalization;
using System.Text.Json;

namespace Chancery.Storage.Sqlite;

/// <summary>Days as ISO text.</summary>
internal static class Day
{
    private const string Format = "yyyy-MM-dd";

    public static string? Write(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? day) => day is null ? null : DateOnly.ParseExact(day, Format, CultureInfo.InvariantCulture);
}

/// <summary>Lists of strings as JSON arrays.</summary>
internal static class Json
{
    public static string Write(IReadOnlyList<string> list) => JsonSerializer.Serialize([.. list], ReadingContext.Default.ListString);

    public static IReadOnlyList<string> Read(string list) => JsonSerializer.Deserialize(list, ReadingContext.Default.ListString)!;
}

/// <summary>Members of an enumeration as lower-case words.</summary>
internal static class Word
{
    public static string Write<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}

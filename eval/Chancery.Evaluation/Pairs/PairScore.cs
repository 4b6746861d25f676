using System.Globalization;
using System.Text;

namespace Chancery.Evaluation;

/// <summary>How well the classes of marked pairs were found.</summary>
/// <param name="Items">Pairs.</param>
/// <param name="Accuracy">Share of pairs whose class is right, 0 to 1.</param>
/// <param name="MacroF1">Mean F1 of the gold's classes, 0 to 1.</param>
/// <param name="Classes">F1 and number of each class of the gold.</param>
public sealed record PairScore(int Items, double Accuracy, double MacroF1, IReadOnlyList<(string Name, double F1, int Count)> Classes)
{
    /// <summary>Compares row by row.</summary>
    public static PairScore Of(IReadOnlyList<string> gold, IReadOnlyList<string> found)
    {
        var classes = new List<(string, double, int)>();
        foreach (string name in gold.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int both = gold.Where((g, i) => g == name && found[i] == name).Count();
            int wanted = gold.Count(g => g == name);
            classes.Add((name, 2.0 * both / (wanted + found.Count(f => f == name)), wanted));
        }

        int right = gold.Where((g, i) => g == found[i]).Count();
        return new PairScore(gold.Count, gold.Count == 0 ? 0 : (double)right / gold.Count, classes.Count == 0 ? 0 : classes.Average(c => c.Item2), classes);
    }

    /// <summary>A line a class, then items, accuracy and macro-F1.</summary>
    public string ToTable()
    {
        var text = new StringBuilder();
        foreach ((string name, double f1, int count) in Classes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name,-12} {f1:F3}  n={count}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"items {Items}\nroot_accuracy {Accuracy:F4}\nroot_macro_f1 {MacroF1:F4}\n").ToString();
    }
}

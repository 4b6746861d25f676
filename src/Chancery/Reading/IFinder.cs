namespace Chancery;

/// <summary>Finds one kind of thing in an analysed report. Stateless; shared by all threads.</summary>
/// <typeparam name="T">What is found.</typeparam>
public interface IFinder<T>
{
    IReadOnlyList<T> Find(Analysis analysis);
}

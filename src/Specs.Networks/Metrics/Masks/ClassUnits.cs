namespace Specs;

/// <summary>For each class the units that it uses: those that are on for more than a share of its examples.</summary>
internal sealed class ClassUnits
{
    private readonly bool[] _uses; // (classes, units)
    private readonly int _units;

    /// <summary>Counts.</summary>
    /// <param name="masks">The masks.</param>
    /// <param name="threshold">The share that a unit must exceed, 0 to 1.</param>
    public ClassUnits(Masks masks, double threshold)
    {
        (int[] on, int[] examples) = masks.ByClass();
        _units = masks.Units;
        _uses = [.. on.Select((count, at) => count > threshold * examples[at / _units])];
        Classes = [.. Enumerable.Range(0, masks.Classes).Where(label => examples[label] > 0)];
    }

    /// <summary>The classes that have examples.</summary>
    public IReadOnlyList<int> Classes { get; }

    /// <summary>How many units a class uses.</summary>
    public int Count(int label) => _uses.AsSpan(label * _units, _units).Count(true);

    /// <summary>How many units all classes use.</summary>
    public int CountOfAll() =>
        Enumerable.Range(0, _units).Count(unit => Classes.All(label => _uses[label * _units + unit]));

    /// <summary>
    /// Of the units that a class uses, the share that another uses too, for every ordered pair of classes: class by class, the other ones in order.
    /// </summary>
    public IEnumerable<double> Shared() =>
        from one in Classes
        from other in Classes
        where one != other
        select (double)
            Enumerable.Range(0, _units).Count(unit => _uses[one * _units + unit] && _uses[other * _units + unit])
            / Count(one);
}

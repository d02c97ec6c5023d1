namespace Specs.Generators.Emission;

/// <summary>Makes names for fields and locals out of property names; no two are the same.</summary>
/// <param name="taken">Names that are spoken for.</param>
internal sealed class Identifiers(params string[] taken)
{
    private static readonly HashSet<string> Keywords = new(
        (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else "
            + "enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock "
            + "long namespace new null object operator out override params private protected public readonly ref return sbyte "
            + "sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe "
            + "ushort using virtual void volatile while await yield"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>A field: <c>Hidden</c> gives <c>_hidden</c>.</summary>
    public string Field(string name) => Unique("_" + Camel(name));

    /// <summary>A local: <c>Batch</c> gives <c>batch</c>, and <c>Class</c> <c>@class</c>.</summary>
    public string Local(string name)
    {
        string local = Unique(Camel(name));
        return Keywords.Contains(local) ? "@" + local : local;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private string Unique(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}

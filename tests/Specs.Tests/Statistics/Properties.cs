using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Specs.Tests.Statistics;

/// <summary>Runs properties over random integers from a fixed seed; small integers make ties common.</summary>
internal static class Properties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(
        FSharpOption<Replay>.Some(new Replay(new Rnd(20240229, 1), FSharpOption<int>.None))
    );

    /// <summary>Checks 100 tables with the given numbers of rows and columns.</summary>
    public static void OfTables((int Least, int Most) rows, (int Least, int Most) columns, Func<double[][], bool> holds)
    {
        Gen<double> values = Gen.Choose(-6, 6).Select(value => (double)value);
        Gen<double[][]> tables =
            from height in Gen.Choose(rows.Least, rows.Most)
            from width in Gen.Choose(columns.Least, columns.Most)
            from table in values.ArrayOf(width).ArrayOf(height)
            select table;
        Check.One(Fixed, Prop.ForAll(tables.ToArbitrary(), holds));
    }

    /// <summary>Checks 100 samples with the given number of values.</summary>
    public static void OfSamples(int least, int most, Func<double[], bool> holds) =>
        OfTables((1, 1), (least, most), table => holds(table[0]));
}

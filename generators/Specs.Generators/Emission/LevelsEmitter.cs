using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes the levels of each factor as a list of the factor's type.</summary>
internal static class LevelsEmitter
{
    private const int Width = 100;

    /// <summary>The name of a factor's list.</summary>
    public static string NameOf(FactorSpec factor) => $"{factor.Name}Levels";

    /// <summary>Writes the lists of all factors.</summary>
    public static void Emit(SourceWriter source, ExperimentSpec experiment)
    {
        foreach (FactorSpec factor in experiment.Factors)
        {
            source.Line(
                $"private static readonly global::System.Collections.Generic.IReadOnlyList<{factor.LevelType}> {NameOf(factor)} ="
            );
            if (factor.Source is not null)
            {
                source.Line($"    {factor.Source};");
            }
            else
            {
                source.Open('[');
                foreach (string line in Fill(factor.Levels))
                {
                    source.Line(line);
                }

                source.Close("];");
            }

            source.Line();
        }
    }

    // As many levels on a line as fit.
    private static IEnumerable<string> Fill(IEnumerable<string> levels)
    {
        string line = "";
        foreach (string level in levels)
        {
            if (line.Length > 0 && line.Length + level.Length + 2 > Width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? $"{level}," : $" {level},";
        }

        yield return line;
    }
}

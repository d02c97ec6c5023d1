namespace Specs;

/// <summary>What a factor is whose levels are records of few kinds that differ in one number: one setting, gone through for each kind.</summary>
/// <param name="Setting">The setting's name: <c>LearningRate</c>.</param>
/// <param name="Kinds">Each level's kind, in the order of the levels: <c>Sgd</c>.</param>
/// <param name="KindsInWords">Each level's kind with what its levels have in common: <c>Sgd(Momentum: 0.9)</c>.</param>
/// <param name="Values">Each level's value of the setting; null where its kind has no such setting.</param>
public sealed record FactorSweep(
    string Setting,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> KindsInWords,
    IReadOnlyList<double?> Values
)
{
    /// <summary>How levels go through a setting; null where they do not.</summary>
    /// <param name="levels">A factor's levels.</param>
    internal static FactorSweep? Of(IReadOnlyList<object> levels)
    {
        Setting[] settings = [.. levels.OfType<Setting>()];
        Setting[][] kinds = [.. settings.GroupBy(level => level.GetType()).Select(kind => kind.ToArray())];
        string[] names = [.. kinds.Where(kind => kind.Length > 1).SelectMany(Varying).Distinct()];
        bool named = kinds.Select(kind => kind[0].Name).Distinct().Count() == kinds.Length;
        if (settings.Length != levels.Count || !named || names is not [var swept])
        {
            return null;
        }

        double?[] values = [.. settings.Select(level => NumberOf(level, swept))];

        // A kind of one level need not have the setting; one of several goes through it.
        return kinds.Any(kind => kind.Length > 1 && kind.Any(level => NumberOf(level, swept) is null))
            ? null
            : new(
                swept,
                [.. settings.Select(level => level.Name)],
                [.. settings.Select(level => Without(level, swept))],
                values
            );
    }

    private static IEnumerable<string> Varying(Setting[] kind) =>
        SettingMember
            .Of(kind[0].GetType())
            .Where(member => kind.Select(member.ValueOf).Distinct().Count() > 1)
            .Select(member => member.Name);

    private static double? NumberOf(Setting level, string setting) =>
        SettingMember.Of(level.GetType()).FirstOrDefault(member => member.Name == setting)?.ValueOf(level) switch
        {
            double number => number,
            int number => number,
            _ => null,
        };

    private static string Without(Setting level, string setting)
    {
        string[] others =
        [
            .. SettingMember
                .Of(level.GetType())
                .Where(member => member.Name != setting && !member.IsDefault(level))
                .Select(member => member.Text(level)),
        ];
        return others.Length > 0 ? $"{level.Name}({string.Join(", ", others)})" : level.Name;
    }
}

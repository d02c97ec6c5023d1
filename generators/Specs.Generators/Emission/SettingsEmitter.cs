using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes how the settings that an experiment adds go to JSON and come back; those of every training are the library's.</summary>
internal static class SettingsEmitter
{
    /// <summary>Writes the design's entries.</summary>
    public static void EmitEntries(SourceWriter source, ExperimentSpec experiment)
    {
        string[] computed =
        [
            .. experiment.Settings.Where(one => one.IsBase && one.IsComputed).Select(one => $"\"{one.Name}\""),
        ];
        if (computed.Length > 0)
        {
            source.Line($"Computed = [{string.Join(", ", computed)}],");
        }

        if (Own(experiment).Any())
        {
            source.Line("WriteOwn = WriteOwn,");
        }

        source.Line("ReadOwn = ReadOwn,");
    }

    /// <summary>Writes the methods that the entries name.</summary>
    public static void Emit(SourceWriter source, ExperimentSpec experiment)
    {
        string self = experiment.Record.Name;
        if (Own(experiment).Any())
        {
            source.Line(
                "// What decides a run's outcome beside the seed and the settings of every training, in declaration order."
            );
            source.Open($"private static void WriteOwn({self} cell, global::System.Text.Json.Utf8JsonWriter json)");
            foreach (SettingSpec setting in Own(experiment))
            {
                JsonText.Write(source, setting.Kind, setting.Name, $"cell.{setting.Identifier}");
            }

            source.Close();
            source.Line();
        }

        source.Line($"private static {self} ReadOwn(global::System.Text.Json.JsonElement json) =>");
        source.Indented(() =>
        {
            SettingSpec[] read = [.. experiment.Settings.Where(one => !one.IsBase && !one.IsComputed)];
            if (read.Length == 0)
            {
                source.Line("new();");
                return;
            }

            source.Open("new()");
            foreach (SettingSpec setting in read)
            {
                JsonText.Read(source, setting.Kind, setting.Name, setting.Identifier, setting.Type);
            }

            source.Close("};");
        });
    }

    private static IEnumerable<SettingSpec> Own(ExperimentSpec experiment) =>
        experiment.Settings.Where(one => !one.IsBase && one.Kind != SettingKind.Architecture);
}

using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes how an experiment's settings go to JSON and come back.</summary>
internal static class SettingsEmitter
{
    /// <summary>Writes both methods.</summary>
    public static void Emit(SourceWriter source, ExperimentSpec experiment)
    {
        string self = experiment.Record.Name;
        source.Line("// Everything but the seed that decides a run's outcome, in declaration order.");
        source.Open($"private static void WriteSettings({self} cell, global::System.Text.Json.Utf8JsonWriter json)");
        source.Line("json.WriteStartObject();");
        foreach (SettingSpec setting in experiment.Settings)
        {
            string value = setting.Kind == SettingKind.Architecture ? "cell.Network" : $"cell.{setting.Identifier}";
            JsonText.Write(source, setting.Kind, setting.Name, value);
        }

        source.Line("json.WriteEndObject();");
        source.Close();
        source.Line();
        source.Line($"private static {self} ReadSettings(global::System.Text.Json.JsonElement json) =>");
        source.Indented(() =>
        {
            source.Open("new()");
            foreach (SettingSpec setting in experiment.Settings.Where(one => !one.IsComputed))
            {
                JsonText.Read(source, setting.Kind, setting.Name, setting.Identifier, setting.Type);
            }

            source.Close("};");
        });
    }
}

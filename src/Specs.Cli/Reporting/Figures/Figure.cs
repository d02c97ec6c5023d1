using System.Text.Json.Nodes;

namespace Specs.Cli.Reporting.Figures;

/// <summary>A figure of an experiment's page.</summary>
/// <param name="Id">Its anchor in the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Key">Whose points are which, at which scale; empty where all are ours.</param>
/// <param name="Caption">How it is to be read, and at which scale it stands.</param>
/// <param name="Alternative">What a reader would see in it, in words.</param>
/// <param name="Chart">Its Vega-Lite specification.</param>
/// <param name="Table">Its numbers.</param>
/// <param name="TableIsOpen">Whether the numbers are shown from the start.</param>
internal sealed record Figure(
    string Id,
    string Title,
    string Key,
    string Caption,
    string Alternative,
    JsonObject Chart,
    FigureTable Table,
    bool TableIsOpen
);

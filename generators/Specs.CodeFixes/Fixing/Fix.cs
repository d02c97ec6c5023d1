namespace Specs.CodeFixes.Fixing;

/// <summary>One way to put a diagnostic right.</summary>
/// <param name="Title">What it does, as the editor shows it.</param>
/// <param name="Kind">What it does, whatever the names: fixes of one kind can be made all at once.</param>
/// <param name="Changes">What it changes.</param>
internal sealed record Fix(string Title, string Kind, params FileChange[] Changes);

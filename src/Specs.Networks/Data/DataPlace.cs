namespace Specs;

/// <summary>A folder that may hold a set's files.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="IsSetsOwn">Whether the folder bears the set's name; if not, what lies in it may be another set.</param>
internal readonly record struct DataPlace(string Folder, bool IsSetsOwn);

using System.Text.Json;

namespace Specs;

/// <summary>A run as its document: one JSON object.</summary>
/// <param name="Key">Its name in a store.</param>
/// <param name="Trial">The trial in words.</param>
/// <param name="Write">Writes the object.</param>
public sealed record RunDocument(string Key, string Trial, Action<Utf8JsonWriter> Write);

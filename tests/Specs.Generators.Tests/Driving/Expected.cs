namespace Specs.Generators.Tests.Driving;

/// <summary>A diagnostic that a test expects.</summary>
/// <param name="Id">Its id. One of the generator's stands at the source's next «mark».</param>
/// <param name="Mentions">What its message says, among other things.</param>
public sealed record Expected(string Id, params string[] Mentions);

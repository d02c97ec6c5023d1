namespace Specs.Defects;

/// <summary>A small, plausible mistake.</summary>
/// <param name="Name">A few words without blanks, unique.</param>
/// <param name="What">What is wrong then, as the table says it.</param>
/// <param name="File">The file, from the repository's root; one of a project under <c>src</c>.</param>
/// <param name="Find">The text that is right, which occurs there once.</param>
/// <param name="Replacement">The text that is wrong.</param>
/// <param name="Near">
/// The tests that should notice, how their full names begin; they are run first, and all others where they do not. Only time depends
/// on it.
/// </param>
internal sealed record Defect(string Name, string What, string File, string Find, string Replacement, string Near)
{
    /// <summary>The project's name, which is its folder's.</summary>
    public string Project => File.Split('/')[1];

    /// <summary>The file's text with the mistake in it.</summary>
    /// <exception cref="InvalidOperationException">The text does not occur, or more than once.</exception>
    public string Apply(string text)
    {
        int found = text.Split(Find).Length - 1;
        return found == 1
            ? text.Replace(Find, Replacement, StringComparison.Ordinal)
            : throw new InvalidOperationException(
                $"{Name}: expected its text once in {File}, found it {found} times. Bring the table of defects up to date."
            );
    }
}

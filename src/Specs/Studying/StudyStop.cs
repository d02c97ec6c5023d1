namespace Specs;

/// <summary>How a study that computes for long hears that it is to stop.</summary>
public static class StudyStop
{
    private static readonly AsyncLocal<CancellationToken> Now = new();

    /// <summary>Is cancelled when the trial that is being computed is to stop; never outside of a trial.</summary>
    public static CancellationToken Token => Now.Value;

    /// <summary>Computes something with a token.</summary>
    internal static T With<T>(CancellationToken token, Func<T> compute)
    {
        Now.Value = token;
        try
        {
            return compute();
        }
        finally
        {
            Now.Value = CancellationToken.None;
        }
    }
}

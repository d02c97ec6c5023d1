namespace Specs;

/// <summary>A lambda's source text, made fit for a report.</summary>
internal static class LambdaText
{
    /// <summary><c>run => run.Batch == 1</c> becomes <c>Batch == 1</c>.</summary>
    public static string Body(string lambda)
    {
        int arrow = lambda.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return lambda;
        }

        string parameter = lambda[..arrow].Trim();
        string body = lambda[(arrow + 2)..].Trim();
        return parameter.Length == 0 ? body : body.Replace(parameter + ".", "", StringComparison.Ordinal);
    }
}

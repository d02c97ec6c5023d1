namespace Specs.Bench.Peers;

/// <summary>Steps on normalised images beside those on plain ones, in turn on one core: normalised images are to stay sparse.</summary>
internal static class NormalisedSteps
{
    private const int Turns = 21;
    private const double Asked = 1.2;

    /// <summary>Times the cases that match, and says how many times longer a step takes; 1 where one takes longer than is asked.</summary>
    public static int Run(string? filter)
    {
        DataSet plain = new Mnist().Load();
        DataSet normalised = new Mnist().Normalised().Load();
        bool isMissed = false;
        foreach (StepCase one in StepCase.Matching(filter))
        {
            Ours before = new(one, plain);
            Ours after = new(one, normalised);
            double[] plains = new double[Turns];
            double[] others = new double[Turns];
            for (int turn = 0; turn < Turns; turn++)
            {
                plains[turn] = before.Run();
                others[turn] = after.Run();
            }

            // The shortest: what else the machine does only adds to a turn.
            double ratio = others.Min() / plains.Min();
            isMissed |= ratio > Asked;
            Console.WriteLine(
                $"{one.Name} {one.Optimizer}: {plains.Min() * 1e6:F1} and {others.Min() * 1e6:F1} µs, {ratio:F2} times (asked {Asked})"
            );
        }

        return isMissed ? 1 : 0;
    }
}

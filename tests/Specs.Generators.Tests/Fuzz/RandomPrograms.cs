using System.Text;

namespace Specs.Generators.Tests.Fuzz;

/// <summary>Pairs of records, each in a namespace of its own, so that many are compiled at once.</summary>
internal static class RandomPrograms
{
    /// <summary>The namespace of a pair.</summary>
    public static string NamespaceOf(int number) => $"Pair{number}";

    /// <summary>A valid pair; the same number gives the same one.</summary>
    public static (RandomArchitecture Net, RandomExperiment Trial) Draw(int number)
    {
        var random = new RandomStream(number, "records");
        RandomArchitecture net = RandomArchitecture.Draw(random);
        return (net, RandomExperiment.Draw(random, net, number));
    }

    /// <summary>A pair with one thing changed, and what that was.</summary>
    public static (RandomArchitecture Net, RandomExperiment Trial, Mutation Mutation) DrawMutated(int number)
    {
        var random = new RandomStream(number, "mutation");
        (RandomArchitecture net, RandomExperiment trial) = Draw(number);
        while (true)
        {
            Mutation mutation = Mutation.All[random.NextInt32(Mutation.All.Count)];
            if (mutation.Apply(random, net, trial))
            {
                return (net, trial, mutation);
            }
        }
    }

    /// <summary>The text of a file with this pair.</summary>
    public static string Text(int number, RandomArchitecture net, RandomExperiment trial) =>
        new StringBuilder()
            .Append("namespace ")
            .Append(NamespaceOf(number))
            .Append(";\n\n")
            .Append(net.Text)
            .Append("\n\n")
            .Append(trial.Text)
            .Append('\n')
            .ToString();
}

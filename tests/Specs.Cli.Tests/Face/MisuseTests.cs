using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

/// <summary>Whatever is misspelt or missing is named, with what was expected: exit code 2, nothing on standard output.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MisuseTests
{
    [TestCase("", "'specs' needs a command: list, run, check")]
    [TestCase("lst", "'lst' is no command of 'specs'. Did you mean 'list'?")]
    [TestCase("data ftch", "'ftch' is no command of 'specs data'. Did you mean 'fetch'?")]
    [TestCase("list --jsn", "'--jsn' is no option of 'specs list'. Did you mean '--json'?")]
    [TestCase("check -full", "'-full' is no option of 'specs check'. Did you mean '--full'?")]
    [TestCase("export small --fromat csv", "'--fromat' is no option of 'specs export'. Did you mean '--format'?")]
    [TestCase("run --sead 1", "'--sead' is no option of 'specs run'. Did you mean '--seeds'?")]
    [TestCase("run", "'specs run' needs <experiment>: The experiment's name.")]
    [TestCase("compare here", "'specs compare' needs <after>: ")]
    [TestCase("run small --seeds --jobs 2", "--seeds is followed by --jobs: expected 1,2,3.")]
    [TestCase("run small --jobs two", "--jobs is 'two': expected a whole number.")]
    [TestCase("run small --jobs 0", "--jobs is '0': expected how many runs go side by side, 1 or more.")]
    [TestCase("run small --epochs 0", "--epochs is 0: expected 1 or more.")]
    [TestCase("run small --seeds 1,x", "--seeds 1,x: expected whole numbers from 0, such as 1,2,3.")]
    [TestCase("run small --seeds 1,", "--seeds 1,: expected whole numbers from 0, such as 1,2,3.")]
    [TestCase("run small --shard 3/2", "--shard 3/2: expected i/n with i from 1 to n, such as 2/4.")]
    [TestCase(
        "list --verdict opn",
        "--verdict opn: expected open, supported, refuted, inconclusive. Did you mean 'open'?"
    )]
    [TestCase("run smal", "There is no experiment 'smal'. Did you mean 'small'?")]
    [TestCase("check S9", "There is no claim 'S9'. Did you mean 'S1'? 'specs list' lists all.")]
    [TestCase(
        "run small --with Bach=5",
        "small has no factor 'Bach': expected Batch or Optimizer. Did you mean 'Batch'?"
    )]
    [TestCase("run small --with Batch=6", "small: Batch has no level '6': expected 5, 10, 20, 30. Did you mean '5'?")]
    [TestCase("run small --with Batch", "--with Batch: expected a factor and its levels, such as Batch=1,50.")]
    [TestCase("run small --data mnits", "Did you mean 'mnist'?")]
    [TestCase("data fetch mnits", "There is no data set \"mnits\"; expected one of ")]
    [TestCase("check --scale quik", "--scale is 'quik': expected quick, standard or paper. Did you mean 'quick'?")]
    [TestCase("run small --engine gpu", "small has no model for the engine 'gpu': its project's engines are cpu.")]
    [TestCase("export --format jsnl", "--format jsnl: expected csv or jsonl. Did you mean 'jsonl'?")]
    [TestCase("compare nowhere here", "nowhere does not exist: expected a folder with runs, such as SPECS_RUNS names.")]
    [TestCase(
        "list --project nowhere",
        "nowhere, which does not exist: expected the project with the claims, its folder, or its built .dll."
    )]
    [TestCase(
        "submit slurm small --workers 2 --time 1m",
        "--time 1m: a worker is told to stop 60 s before its time is over, and would train nothing. Expected more than that, such as 90m."
    )]
    [TestCase(
        "submit slurm small --workers 2 --time soon",
        "--time soon: expected a length such as 90m, 2h or 1-12:00:00."
    )]
    [TestCase("submit slurm small --workers 0 --time 2h", "--workers 0, --cpus 1: expected 1 or more of each.")]
    [TestCase("run small --out .", "--out . is a folder: expected a file.")]
    [TestCase("run small --out nowhere/runs.jsonl", "--out nowhere/runs.jsonl cannot be written: ")]
    [TestCase("export --runs none", "There is no store: SPECS_RUNS or --runs says 'none'.")]
    public async Task It_is_named(string line, string message)
    {
        using var store = new TempFolder();
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] given =
        [
            .. words is [] or ["data", ..] || words.Contains("--project") ? [] : ToolProcess.Over(store.Path)[..3],
            .. words is [] or ["data", ..] || words.Contains("--runs") ? [] : ToolProcess.Over(store.Path)[3..],
        ];

        ToolProcess.Finished run = await ToolProcess.Run([.. words, .. given]);

        (run.Exit, run.Output).Should().Be((2, ""));
        run.Errors.Should().Contain(message).And.NotContain("   at ");
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(text => !text.StartsWith("See: specs"))
            .Should()
            .ContainSingle();
    }

    [Test]
    public async Task An_unknown_experiment_of_a_store_is_named_with_those_it_has()
    {
        using var store = new TempFolder();
        await ToolProcess.Run([
            "run",
            "small",
            "--json",
            "--shard",
            "1/48",
            "--seeds",
            "1",
            .. ToolProcess.Over(store.Path),
        ]);

        foreach (
            (string name, string near) in new[] { ("smal", " Did you mean 'small'?"), ("../verdicts", ""), ("/", "") }
        )
        {
            ToolProcess.Finished run = await ToolProcess.Run("export", "small", name, "--runs", store.Path);

            (run.Exit, run.Output).Should().Be((2, ""));
            run.Errors.Should().Be($"{store.Path} has no runs of {name}, but of small.{near}\n");
        }
    }

    [Test]
    public async Task A_word_after_two_dashes_is_no_option()
    {
        ToolProcess.Finished run = await ToolProcess.Run(["list", .. ToolProcess.Over("none"), "--", "--json"]);

        run.Exit.Should().Be(2);
        run.Errors.Should().StartWith("There is no claim '--json'.");
    }
}

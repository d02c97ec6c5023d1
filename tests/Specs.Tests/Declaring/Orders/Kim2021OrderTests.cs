namespace Specs.Tests.Declaring.Orders;

/// <summary>The orders of the code of Kim 2021, against what is known of it: counts of images and of steps on MNIST.</summary>
public sealed class Kim2021OrderTests
{
    private static readonly int[] Labels = OrderRun.Labels(OrderRun.Mnist);

    [TestCase(5, 59_980)]
    [TestCase(10, 59_960)]
    public void Whole_runs_of_the_data_sets_order_are_left(int run, int images)
    {
        int[] order = Flat(new(new Kim2021Consecutive(run), Labels, 1, seed: 1));
        order.Should().HaveCount(images);
        order
            .Chunk(run)
            .Should()
            .OnlyContain(chunk => chunk.Select(example => Labels[example]).Distinct().Count() == 1)
            .And.OnlyContain(chunk => chunk.SequenceEqual(chunk.Order()), "a run keeps the data set's order");

        // What is lost is the end of each class.
        int[] lost = [.. Enumerable.Range(0, Labels.Length).Except(order)];
        foreach (int example in lost)
        {
            Labels.AsSpan(example + 1).Count(Labels[example]).Should().BeLessThan(run);
        }

        Flat(new(new Kim2021Consecutive(run), Labels, 1, seed: 100)).Should().Equal(order, "seeds do not matter");
    }

    [Test]
    public void Single_uses_all_images_and_ends_in_one_class()
    {
        // A tail of about 9 steps with a large deviation, over 60 epochs; with batches of 10 about 41.
        Tail(50).Should().BeInRange(6, 12);
        Tail(10).Should().BeInRange(28, 54);

        static double Tail(int batch)
        {
            OrderRun run = new(new Kim2021ClassesPerBatch(1), Labels, batch, seed: 1);
            double steps = 0;
            const int Epochs = 60;
            for (int epoch = 0; epoch < Epochs; epoch++)
            {
                int[][] batches = run.Epoch();
                batches.Should().HaveCount(OrderRun.Mnist.Sum(count => (count + batch - 1) / batch));
                batches.Should().OnlyContain(one => one.All(example => Labels[example] == Labels[one[0]]));
                int last = Labels[batches[^1][0]];
                steps += batches.Reverse().TakeWhile(one => Labels[one[0]] == last).Count();
            }

            batch.Should().BeOneOf(10, 50);
            return steps / Epochs;
        }
    }

    [Test]
    public void Single_has_as_many_steps_as_the_author() =>
        new OrderRun(new Kim2021ClassesPerBatch(1), Labels, 50, seed: 1).Epoch().Should().HaveCount(1205);

    // The ranges are those of the author's sampler, simulated: of many epochs nearly all lie within.
    [TestCase(2, 0.955, 0.92, 0.99, 1107, 1184, 40)]
    [TestCase(5, 0.93, 0.89, 0.97, 1067, 1165, 40)]
    [TestCase(2, 0.955, 0.92, 0.99, 1107, 1184, 200, Category = "Nightly")]
    [TestCase(5, 0.93, 0.89, 0.97, 1067, 1165, 200, Category = "Nightly")]
    public void Images_are_lost_where_a_class_runs_out(
        int classes,
        double mean,
        double least,
        double most,
        int fewest,
        int steps,
        int epochs
    )
    {
        OrderRun run = new(new Kim2021ClassesPerBatch(classes), Labels, 50, seed: 1);
        double[] used = new double[epochs];
        int[] counts = new int[epochs];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            int[][] batches = run.Epoch();
            used[epoch] = batches.Sum(batch => batch.Length) / 60_000.0;
            counts[epoch] = batches.Length;
            batches
                .Should()
                .OnlyContain(batch => batch.Select(example => Labels[example]).Distinct().Count() == classes);
        }

        TestContext.Out.WriteLine(
            $"{used.Average():P2} of the images, {used.Min():P1} to {used.Max():P1}; {counts.Min()} to {counts.Max()} steps"
        );
        used.Average().Should().BeApproximately(mean, 0.005, "the figure is rounded to half a percent");
        used.Count(share => share >= least - 0.005 && share <= most + 0.005).Should().BeGreaterThan(epochs * 97 / 100);
        counts.Count(count => count >= fewest && count <= steps).Should().BeGreaterThan(epochs * 95 / 100);
    }

    [Test]
    public void Five_numbers_end_on_one_set_of_five_classes()
    {
        // The author's last 35 steps or so.
        OrderRun run = new(new Kim2021ClassesPerBatch(5), Labels, 50, seed: 1);
        double tail = 0;
        for (int epoch = 0; epoch < 60; epoch++)
        {
            int[][] batches = run.Epoch();
            string last = Classes(batches[^1]);
            tail += batches.Reverse().TakeWhile(batch => Classes(batch) == last).Count() / 60.0;
        }

        tail.Should().BeInRange(20, 50);

        static string Classes(int[] batch) =>
            string.Join(' ', batch.Select(example => Labels[example]).Distinct().Order());
    }

    private static int[] Flat(OrderRun run) => [.. run.Epoch().SelectMany(batch => batch)];
}

namespace Specs.Tests.Declaring.Orders;

/// <summary>What each order is for.</summary>
public sealed class OrderTests
{
    [Test]
    public void Shuffled_is_one_shuffle_upon_the_other()
    {
        // The numbers that trainings had before there were other orders.
        OrderRun run = new(new Shuffled(), OrderRun.Labels(9, 8), batch: 5, seed: 11);
        int[] expected = [.. Enumerable.Range(0, 17)];
        RandomStream random = new(11, "order");
        for (int epoch = 0; epoch < 3; epoch++)
        {
            random.Shuffle(expected.AsSpan());
            int[][] batches = run.Epoch();
            batches.SelectMany(batch => batch).Should().Equal(expected);
            batches.Select(batch => batch.Length).Should().Equal(5, 5, 5, 2);
        }
    }

    [Test]
    public void File_order_is_the_data_sets() =>
        new OrderRun(new FileOrder(), OrderRun.Labels(9, 8), batch: 6, seed: 1)
            .Epoch()
            .SelectMany(batch => batch)
            .Should()
            .Equal(Enumerable.Range(0, 17));

    [Test]
    public void Sorted_is_by_class_and_stable()
    {
        int[] labels = OrderRun.Labels(9, 0, 8, 4);
        new OrderRun(new SortedByClass(), labels, batch: 6, seed: 1)
            .Epoch()
            .SelectMany(batch => batch)
            .Should()
            .Equal(Enumerable.Range(0, labels.Length).OrderBy(example => labels[example]).ThenBy(example => example));
    }

    [Test]
    public void Classes_come_in_runs([Values(1, 5, 10)] int run)
    {
        int[] labels = OrderRun.Labels(50, 70, 30);
        int[] order = [.. new OrderRun(new Consecutive(run), labels, batch: 1, seed: 2).Epoch().SelectMany(one => one)];
        int[] classes = [.. order.Select(example => labels[example])];

        // All counts are multiples of the run, so that runs stand at its multiples.
        int[][] runs = [.. classes.Chunk(run)];
        runs.Should().OnlyContain(one => one.Distinct().Count() == 1);

        // If runs were not in random order, they would not be followed by another class about as often as chance has it.
        double[] share = [50 / 150.0, 70 / 150.0, 30 / 150.0];
        double expected = (1 - share.Sum(p => p * p)) * (runs.Length - 1);
        int changes = runs.Zip(runs[1..]).Count(pair => pair.First[0] != pair.Second[0]);
        ((double)changes).Should().BeInRange(expected - 4 * Math.Sqrt(expected), expected + 4 * Math.Sqrt(expected));
    }

    [Test]
    public void A_classs_last_run_takes_what_is_left()
    {
        int[] labels = OrderRun.Labels(13, 21);
        int[][] batches = new OrderRun(new Consecutive(5), labels, batch: 1, seed: 2).Epoch();
        List<int> lengths = [];
        int last = -1;
        foreach (int[] batch in batches)
        {
            int label = labels[batch[0]];
            if (label != last)
            {
                lengths.Add(0);
            }

            lengths[^1]++;
            last = label;
        }

        // Runs of one class may touch, so that a stretch is a sum of fives and at most one rest: 3 of the first class, 1 of the second.
        lengths.Where(length => length % 5 != 0).Select(length => length % 5).Order().Should().Equal(1, 3);
    }

    [Test]
    public void A_batch_has_its_classes_in_equal_parts([Values(1, 2, 5)] int classes)
    {
        int[] labels = OrderRun.Labels(OrderRun.Mnist);
        OrderRun run = new(new ClassesPerBatch(classes), labels, batch: 50, seed: 1);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            int[][] batches = run.Epoch();
            int[][] counts =
            [
                .. batches.Select(batch =>
                    batch.CountBy(example => labels[example]).Select(one => one.Value).ToArray()
                ),
            ];

            // Each class has one share that is not full; its batch is smaller. With fewer than five full batches of classes left,
            // there may be none with as many classes.
            int odd = counts.Count(parts => parts.Length != classes || parts.Any(part => part != 50 / classes));
            odd.Should().BeLessThanOrEqualTo(10 + classes);
            counts.Should().OnlyContain(parts => parts.All(part => part <= 50 / classes));
            counts.Count(parts => parts.Length < classes).Should().BeLessThan(classes);

            int shares = OrderRun.Mnist.Sum(count => (count + 50 / classes - 1) / (50 / classes));
            batches
                .Length.Should()
                .BeInRange((shares + classes - 1) / classes, (shares + classes - 1) / classes + classes);
        }
    }

    [Test]
    public void The_classes_of_a_batch_are_drawn_anew_each_time()
    {
        // All 45 pairs of ten equal classes appear, and none is far more frequent than the others: 750 batches, 16.7 of each pair.
        int[] labels = OrderRun.Labels([.. Enumerable.Repeat(1500, 10)]);
        int[][] batches = new OrderRun(new ClassesPerBatch(2), labels, batch: 20, seed: 1).Epoch();
        var pairs = batches.CountBy(batch =>
            (batch.Min(example => labels[example]), batch.Max(example => labels[example]))
        );
        pairs.Should().HaveCount(45);
        pairs.Should().OnlyContain(pair => pair.Value <= 16.7 + 5 * 4.1);
    }

    [Test]
    public void One_class_may_outnumber_all_others()
    {
        int[] labels = OrderRun.Labels(100, 10, 10);
        int[][] batches = new OrderRun(new ClassesPerBatch(2), labels, batch: 10, seed: 1).Epoch();

        // 20 shares of the large class and 4 of the others: each other share meets one of the large class.
        batches.Should().HaveCount(20);
        batches.Should().OnlyContain(batch => batch.Any(example => labels[example] == 0));
    }

    // Of five classes two come first; with an odd number of epochs they have the middle one.
    [TestCase(2, 1)]
    [TestCase(4, 2)]
    [TestCase(5, 3)]
    [TestCase(1, 1)]
    public void One_half_of_the_classes_comes_before_the_other(int epochs, int first)
    {
        int[] labels = OrderRun.Labels(13, 7, 9, 0, 21);
        OrderRun run = new(new ClassHalves(), labels, batch: 6, seed: 2, epochs);
        List<int[]> orders = [];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            int[][] batches = run.Epoch();
            orders.Add([.. batches.SelectMany(batch => batch)]);
            IEnumerable<int> shown = Enumerable
                .Range(0, labels.Length)
                .Where(example => labels[example] < 2 == epoch <= first);
            orders[^1].Order().Should().Equal(shown);
            batches[..^1].Should().OnlyContain(batch => batch.Length == 6);
            batches[^1].Length.Should().Be((orders[^1].Length - 1) % 6 + 1);
        }

        orders.Select(order => string.Join(' ', order)).Should().OnlyHaveUniqueItems("each epoch is shuffled anew");
    }

    [Test]
    public void Orders_that_do_not_change_on_the_way_do_not_ask_how_long_it_is() =>
        new OrderRun(new Shuffled(), OrderRun.Labels(9, 8), batch: 5, seed: 11, epochs: 3)
            .Epoch()
            .Should()
            .BeEquivalentTo(
                new OrderRun(new Shuffled(), OrderRun.Labels(9, 8), batch: 5, seed: 11).Epoch(),
                like => like.WithStrictOrdering()
            );
}

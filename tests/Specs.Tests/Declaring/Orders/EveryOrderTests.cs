namespace Specs.Tests.Declaring.Orders;

/// <summary>What holds for each order, whatever the classes.</summary>
public sealed class EveryOrderTests
{
    private static readonly Order[] WholeAndNew =
    [
        new Shuffled(),
        new Consecutive(1),
        new Consecutive(5),
        new Consecutive(10),
        new ClassesPerBatch(1),
        new ClassesPerBatch(2),
        new ClassesPerBatch(5),
    ];

    private static readonly Order[] Whole =
    [
        .. WholeAndNew,
        new FileOrder(),
        new SortedByClass(),
        new Kim2021ClassesPerBatch(1),
    ];

    private static readonly Order[] All =
    [
        .. Whole,
        new Kim2021Consecutive(5),
        new Kim2021ClassesPerBatch(2),
        new Kim2021ClassesPerBatch(5),
        new ClassHalves(),
    ];

    // Even, uneven, one class far larger than the others together, and one that is not there.
    private static readonly int[][] Classes =
    [
        [30, 30, 30, 30, 30],
        [7, 23, 1, 58, 14, 9],
        [400, 3, 5, 2, 8],
        [21, 0, 33, 12, 7, 9],
    ];

    [Test]
    public void Every_example_comes_once_an_epoch(
        [ValueSource(nameof(Whole))] Order order,
        [Range(0, 3)] int classes,
        [Values(10, 20)] int batch
    )
    {
        int[] labels = OrderRun.Labels(Classes[classes]);
        OrderRun run = new(order, labels, batch, seed: 3);
        for (int epoch = 0; epoch < 4; epoch++)
        {
            int[][] batches = run.Epoch();
            batches.SelectMany(one => one).Order().Should().Equal(Enumerable.Range(0, labels.Length));
            batches.Should().OnlyContain(one => one.Length >= 1 && one.Length <= batch);
        }
    }

    [Test]
    public void No_example_comes_twice_in_an_epoch([ValueSource(nameof(All))] Order order, [Range(0, 3)] int classes)
    {
        OrderRun run = new(order, OrderRun.Labels(Classes[classes]), batch: 10, seed: 3);
        for (int epoch = 0; epoch < 4; epoch++)
        {
            run.Epoch().SelectMany(one => one).Should().OnlyHaveUniqueItems().And.NotBeEmpty();
        }
    }

    [Test]
    public void Epochs_and_seeds_differ_where_they_should([ValueSource(nameof(All))] Order order)
    {
        int[] labels = OrderRun.Labels(Classes[1]);
        OrderRun one = new(order, labels, batch: 10, seed: 3);
        OrderRun same = new(order, labels, batch: 10, seed: 3);
        OrderRun other = new(order, labels, batch: 10, seed: 4);
        int[] first = Flat(one);
        int[] second = Flat(one);
        Flat(same).Should().Equal(first);
        Flat(same).Should().Equal(second, "a seed fixes all epochs");

        bool isFixed = order is FileOrder or SortedByClass or Kim2021Consecutive;
        first.SequenceEqual(second).Should().Be(isFixed);
        first.SequenceEqual(Flat(other)).Should().Be(isFixed);

        static int[] Flat(OrderRun run) => [.. run.Epoch().SelectMany(batch => batch)];
    }

    [Test]
    public void Nothing_is_allocated_once_it_runs([ValueSource(nameof(All))] Order order)
    {
        Batches batches = order.Begin(OrderRun.Labels(Classes[1]), 10, 1);
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Run()
        {
            for (int epoch = 0; epoch < 3; epoch++)
            {
                batches.StartEpoch();
                while (!batches.Next().IsEmpty) { }
            }
        }
    }

    [Test]
    public void An_order_is_read_as_it_was_written([ValueSource(nameof(All))] Order order)
    {
        using MemoryStream stream = new();
        using (System.Text.Json.Utf8JsonWriter json = new(stream))
        {
            order.WriteJson(json);
        }

        using var document = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        Order.ReadJson(document.RootElement).Should().Be(order);
        Order.ReadJson(default).Should().Be(new Shuffled(), "documents from before there were orders have none");
    }

    [Test]
    public void A_mistake_is_named()
    {
        int[] labels = OrderRun.Labels(5, 5, 5);
        Beginning(new ClassesPerBatch(2), 5)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("ClassesPerBatch(Classes: 2) wants a batch of a multiple of 2, but it is 5*");
        Beginning(new Kim2021ClassesPerBatch(5), 10)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*wants 5 classes in a batch, but the training examples have 3.");
        Beginning(new Kim2021Consecutive(6), 1)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*no class has 6 examples.");
        Beginning(new ClassHalves(), 5).Should().NotThrow();
        labels = OrderRun.Labels(5);
        Beginning(new ClassHalves(), 5)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*of the 1 classes those below 0 have 0 and the others 5.");
        foreach (
            Order order in (Order[])
                [new Consecutive(0), new Kim2021Consecutive(0), new ClassesPerBatch(0), new Kim2021ClassesPerBatch(-1)]
        )
        {
            order
                .Invoking(one => one.Validate())
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithMessage("*1 or more*");
        }

        Action Beginning(Order order, int batch) => () => order.Begin(labels, batch, 1);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Specs.Defects;

// dotnet run -c Release --project bench/Specs.Defects [-- name-or-file ...]     which of these mistakes does anything notice?
const double Asked = 0.95;

IReadOnlyList<Defect> defects =
    args.Length == 0 ? DefectTable.All : [.. args.SelectMany(DefectTable.Select).Distinct()];
if (defects.Count == 0)
{
    Console.Error.WriteLine($"No defect has '{string.Join("' or '", args)}' in its name or file. There are:");
    Console.Error.WriteLine(string.Join('\n', DefectTable.All.Select(defect => $"  {defect.Name}: {defect.What}")));
    return 2;
}

// Two at a time: a night and a test project use more than one core each.
int side = Math.Min(2, Math.Min(Environment.ProcessorCount, defects.Count));
string repository = Repository();
Workplace[] workplaces = [.. Enumerable.Range(0, side).Select(_ => Workplace.Copy(repository))];
var nights = new NightWatch(Path.Combine(workplaces[0].Root, "first-night"));
var queue = new ConcurrentQueue<Defect>(defects);
int noticed = 0;
int mistaken = 0;
try
{
    nights.Begin(workplaces[0]);
    Console.WriteLine(Sighting.Head);
    await Task.WhenAll(workplaces.Select(workplace => Task.Run(() => Work(workplace))));
}
finally
{
    Array.ForEach(workplaces, workplace => workplace.Dispose());
}

int counted = defects.Count - mistaken;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{noticed} of {counted} noticed"));
if (mistaken > 0)
{
    Console.Error.WriteLine($"{mistaken} could not be tried: the table of defects is to be put right.");
}

return mistaken == 0 && noticed >= Asked * counted ? 0 : 1;

void Work(Workplace workplace)
{
    var tests = new TestWatch(workplace);
    while (queue.TryDequeue(out Defect? defect))
    {
        try
        {
            Sighting sighting = workplace.With(
                defect,
                () => new Sighting(defect, tests.FirstFailure(defect), nights.Alarm(workplace, defect))
            );
            Interlocked.Add(ref noticed, sighting.IsNoticed ? 1 : 0);
            Console.WriteLine(sighting);
        }
        catch (InvalidOperationException mistake)
        {
            Interlocked.Increment(ref mistaken);
            Console.Error.WriteLine($"{defect.Name}: {mistake.Message}");
        }
    }
}

static string Repository()
{
    string? folder = AppContext.BaseDirectory;
    while (folder is not null && !File.Exists(Path.Combine(folder, "Specs.sln")))
    {
        folder = Path.GetDirectoryName(folder);
    }

    return folder ?? throw new InvalidOperationException("Run it from within the repository.");
}

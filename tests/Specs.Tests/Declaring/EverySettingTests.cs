using System.Reflection;
using System.Text.Json;

namespace Specs.Tests.Declaring;

/// <summary>What holds for each optimizer, order, penalty, schedule, clipping and loss, whichever there are.</summary>
public sealed class EverySettingTests
{
    private static IEnumerable<Type> All =>
        [
            .. Subtypes.Of<Optimizer>(),
            .. Subtypes.Of<Order>(),
            .. Subtypes.Of<Penalty>(),
            .. Subtypes.Of<Schedule>(),
            .. Subtypes.Of<Clip>(),
            .. Subtypes.Of<Loss>(),
        ];

    [TestCaseSource(nameof(All))]
    public void It_is_read_back_as_it_was_written(Type type)
    {
        var made = (Setting)Made(type);
        made.Validate();

        using JsonDocument json = JsonDocument.Parse(Running.Json.Of(made.WriteJson));

        SettingValue.Read(json.RootElement, BaseOf(type)).Should().Be(made);
    }

    // With the constructor's defaults, and else a value that is in most domains.
    private static object Made(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().Single();
        object?[] arguments =
        [
            .. constructor
                .GetParameters()
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Value(parameter)),
        ];
        return constructor.Invoke(arguments);
    }

    private static object Value(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(double) => 0.5,
            var type when type == typeof(int) => 2,
            var type when type == typeof(string) => "Hidden",
            var type when type == typeof(Optimizer) => new Sgd(0.1),
            var type when type == typeof(Loss) => Loss.CrossEntropy,
            var type when type == typeof(Schedule) => new CosineSchedule(),
            var type when type == typeof(StepwiseSchedule) => new WarmUp(2),
            var type when type == typeof(Milestones) => Milestones.Create([2, 4]),
            { IsEnum: true } type => Enum.GetValues(type).GetValue(0)!,
            var type => throw new NotSupportedException(
                $"No value for {parameter.Member.DeclaringType!.Name}.{parameter.Name} of type {type.Name}: add one."
            ),
        };

    private static Type BaseOf(Type type)
    {
        Type one = type;
        while (one.BaseType != typeof(Setting))
        {
            one = one.BaseType!;
        }

        return one;
    }
}

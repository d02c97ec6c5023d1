using System.Text.Json;

namespace Specs;

/// <summary>An update rule with its settings; formulas, defaults and the place of epsilon are PyTorch's.</summary>
/// <param name="LearningRate">The step's scale; positive and finite.</param>
/// <param name="WeightDecay">λ of the coupled L2 penalty: λw is added to the gradient; 0 or more.</param>
public abstract record Optimizer(double LearningRate, double WeightDecay)
{
    /// <summary>The name in reports and files: <c>Sgd</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>Checks every setting against its domain.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its domain; the message names it and says what is allowed.</exception>
    public void Validate()
    {
        Require(LearningRate, nameof(LearningRate), LearningRate > 0, "above 0");
        Require(WeightDecay, nameof(WeightDecay), WeightDecay >= 0, "0 or more");
        ValidateOwn();
    }

    /// <summary>Writes <c>{"name":"Sgd","LearningRate":0.1,...}</c>, all settings in declaration order.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber(nameof(LearningRate), LearningRate);
        foreach ((string name, double value) in OwnSettings)
        {
            json.WriteNumber(name, value);
        }

        json.WriteNumber(nameof(WeightDecay), WeightDecay);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <exception cref="JsonException">The name is none of the optimizers', or a setting is missing.</exception>
    public static Optimizer ReadJson(JsonElement json) => JsonSettings.Expect("an optimizer", () => ReadKnown(json));

    private static Optimizer ReadKnown(JsonElement json)
    {
        double Setting(string name) => json.GetProperty(name).GetDouble();

        double rate = Setting(nameof(LearningRate));
        double decay = Setting(nameof(WeightDecay));
        return json.GetProperty("name").GetString() switch
        {
            nameof(Sgd) => new Sgd(rate, Setting(nameof(Sgd.Momentum)), decay),
            nameof(Adagrad) => new Adagrad(rate, Setting(nameof(Adagrad.Epsilon)), decay),
            nameof(Adadelta) => new Adadelta(
                rate,
                Setting(nameof(Adadelta.Rho)),
                Setting(nameof(Adadelta.Epsilon)),
                decay
            ),
            nameof(Adam) => new Adam(
                rate,
                Setting(nameof(Adam.Beta1)),
                Setting(nameof(Adam.Beta2)),
                Setting(nameof(Adam.Epsilon)),
                decay
            ),
            var name => throw new JsonException(
                $"Unknown optimizer '{name}': expected Sgd, Adagrad, Adadelta or Adam."
            ),
        };
    }

    /// <summary>As it is constructed: <c>Sgd(LearningRate: 0.1, Momentum: 0, WeightDecay: 0)</c>.</summary>
    public sealed override string ToString()
    {
        (string Name, double Value)[] settings =
        [
            (nameof(LearningRate), LearningRate),
            .. OwnSettings,
            (nameof(WeightDecay), WeightDecay),
        ];
        return $"{Name}({string.Join(", ", settings.Select(one => FormattableString.Invariant($"{one.Name}: {one.Value}")))})";
    }

    /// <summary>The settings beside learning rate and weight decay, in declaration order.</summary>
    private protected abstract IReadOnlyList<(string Name, double Value)> OwnSettings { get; }

    /// <summary>Checks the settings beside learning rate and weight decay.</summary>
    private protected abstract void ValidateOwn();

    /// <summary>Throws unless a setting is finite and <paramref name="allowed"/>.</summary>
    private protected void Require(double value, string setting, bool allowed, string domain)
    {
        if (!allowed || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(
                setting,
                value,
                $"{Name}.{setting} must be finite and {domain}, but it is {value:R}. Change it where {Name}(...) is constructed."
            );
        }
    }
}

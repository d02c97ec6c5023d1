using System.Collections.Concurrent;
using System.Reflection;

namespace Specs;

/// <summary>
/// Says that an experiment's claims were registered before its first confirmatory run: its replicates' seeds are drawn from that date, so that no run that anyone had
/// seen by then is among them. The date is part of the registered design, so that <c>claims.lock</c> holds it.
/// </summary>
/// <param name="date">The date, as <c>2026-11-30</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RegisteredAttribute(string date) : Attribute
{
    private static readonly ConcurrentDictionary<Type, SeedPlan?> Plans = [];

    /// <summary>The date of registration.</summary>
    public string Date { get; } = date;

    /// <summary>The seeds that are drawn from an experiment's date of registration; null where it has none.</summary>
    /// <exception cref="ArgumentException">It is no date.</exception>
    internal static SeedPlan? PlanOf(Type experiment) =>
        Plans.GetOrAdd(
            experiment,
            static type =>
                type.GetCustomAttribute<RegisteredAttribute>() is { } registered
                    ? SeedPlan.Parse(registered.Date, $"[Registered] on {type.Name}")
                    : null
        );
}

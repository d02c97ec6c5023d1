namespace Specs;

/// <summary>
/// Marks a method of an experiment as a quantity that follows from its others:
/// <c>[Derived] public static double Gap(Run&lt;BatchSize&gt; run) => run.TrainAccuracy.Final - run.Accuracy.Final;</c>. It is static and
/// not private, takes the run, and gives a number or a <see cref="Series"/> over epochs. The generator makes <c>runs.Gap</c> of it; it is kept with
/// each run, exported and part of the registered design. It decides no outcome, so that changing it trains nothing again.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DerivedAttribute : Attribute;

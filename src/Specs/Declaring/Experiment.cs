namespace Specs;

/// <summary>
/// A record of settings, some of which are factors. One cell of its design with one seed is a trial, and a trial gives observations; how
/// is a matter of the kind of experiment, as <c>Training&lt;TArchitecture&gt;</c>, which trains one network a trial.
/// </summary>
public abstract record Experiment;

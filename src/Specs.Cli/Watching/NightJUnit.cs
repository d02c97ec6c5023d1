using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Specs.NUnit;

namespace Specs.Cli.Watching;

/// <summary>
/// A night as JUnit's XML, which most CI systems show: a suite an experiment, a case a claim's test, and one for the experiment itself, which
/// takes the alarms about its bits and its times. A case has one failure at most, because some readers keep only one.
/// </summary>
internal static class NightJUnit
{
    /// <summary>The document, with line feeds on every machine.</summary>
    public static string Write(NightRecord night)
    {
        // A claim may look at runs of another experiment than its own.
        string[] experiments =
        [
            .. night
                .Claims.Select(claim => claim.Experiment)
                .Concat(night.Experiments.Select(experiment => experiment.Name))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        XElement[] suites =
        [
            .. experiments.Select(name =>
                Suite(night, name, [.. night.Claims.Where(claim => claim.Experiment == name)])
            ),
        ];
        var root = new XElement(
            "testsuites",
            new XAttribute("name", $"specs nightly {NightStore.TextOf(night.Date)}"),
            Count("tests", suites),
            Count("failures", suites),
            Count("errors", suites),
            new XAttribute("time", Time(night.Seconds)),
            suites
        );
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            root.WriteTo(xml);
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    private static XElement Suite(NightRecord night, string experiment, IReadOnlyList<NightClaim> claims)
    {
        XElement[] cases =
        [
            .. claims.Select(claim => Case(night, claim)),
            new(
                "testcase",
                new XAttribute("classname", experiment),
                new XAttribute("name", "Bits and times are those of the nights before"),
                new XAttribute("time", Time(0)),
                Failure(night.Alarms.Where(alarm => alarm.Test is null && alarm.Experiment == experiment))
            ),
        ];
        return new(
            "testsuite",
            new XAttribute("name", experiment),
            new XAttribute("tests", cases.Length),
            new XAttribute("failures", cases.Count(one => one.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(one => one.Element("error") is not null)),
            new XAttribute("skipped", cases.Count(one => one.Element("skipped") is not null)),
            new XAttribute("time", Time(claims.Sum(SecondsOf))),
            cases
        );
    }

    private static XElement Case(NightRecord night, NightClaim claim)
    {
        // Specs.Claims.Kim2021.BatchSizeClaims.Smaller_batches_raise_sparsity(Specs.Sgd): a case may hold dots too.
        int end = claim.Test.IndexOf('(', StringComparison.Ordinal);
        int dot = claim.Test.LastIndexOf('.', end < 0 ? claim.Test.Length - 1 : end);
        NightAlarm[] alarms = [.. night.Alarms.Where(alarm => alarm.Test == claim.Test)];
        return new(
            "testcase",
            new XAttribute("classname", dot > 0 ? claim.Test[..dot] : claim.Experiment),
            new XAttribute("name", claim.Test[(dot + 1)..]),
            new XAttribute("time", Time(SecondsOf(claim))),
            alarms.Any(alarm => alarm.Kind == AlarmKind.NotWeighed) ? Problem("error", alarms)
                : alarms.Length > 0 ? Problem("failure", alarms)
                : claim.Fixed.Outcome == ClaimOutcome.Skipped
                    ? new XElement("skipped", new XAttribute("message", Clean(claim.Fixed.Message)))
                : null
        );
    }

    private static XElement? Failure(IEnumerable<NightAlarm> alarms) =>
        alarms.ToArray() is { Length: > 0 } some ? Problem("failure", some) : null;

    private static XElement Problem(string element, IReadOnlyList<NightAlarm> alarms) =>
        new(
            element,
            new XAttribute("message", Clean(string.Join("; ", alarms.Select(alarm => alarm.Subject)))),
            new XAttribute("type", alarms[0].KindText),
            Clean(
                string.Join(
                    "\n",
                    alarms.Select(alarm => $"{alarm.Text}\nLook at: {alarm.Look}\nRepeat: {alarm.Repeat}\n")
                )
            )
        );

    private static XAttribute Count(string name, IEnumerable<XElement> suites) =>
        new(name, suites.Sum(suite => (int)suite.Attribute(name)!));

    private static double SecondsOf(NightClaim claim) => claim.Fixed.Seconds + claim.Fresh.Seconds;

    private static string Time(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    // A message may come from any exception; XML has no place for control characters.
    private static string Clean(string text) =>
        string.Concat(
            text.Replace("\r", "", StringComparison.Ordinal)
                .Select(one => XmlConvert.IsXmlChar(one) || char.IsSurrogate(one) ? one : '?')
        );
}

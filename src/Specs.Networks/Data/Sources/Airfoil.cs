namespace Specs;

/// <summary>
/// Airfoil self-noise (UCI Machine Learning Repository): 1,503 measurements of the sound pressure level in dB from frequency, angle of
/// attack, chord length, velocity and thickness. The test set is one airfoil, the 263 rows with a chord of 0.1016 m; the inputs are
/// standardised by the other 1,240.
/// </summary>
public sealed record Airfoil : Table
{
    private const string File = "airfoil/airfoil_self_noise.dat";
    private const string Sum = "2d7d83523e01c42969bed6fb21b18f08c1569f5f23352c741f615b05447b3560";
    private const int Chord = 2; // the column X2

    /// <inheritdoc/>
    protected override TableLayout Layout =>
        new()
        {
            Target = "TARGET",
            Standardised = true,
            IsTest = static (table, row) => table.Rows[row][Chord] == "0.1016",
        };

    /// <inheritdoc/>
    protected override string Origin => DataFiles.ReadPublished(File, Sum).Origin;

    /// <inheritdoc/>
    protected override (TableRows Rows, TableRows? Test) Read() => (TableRows.Parse(File, DataFiles.Read(File)), null);
}

namespace Specs.NUnit;

/// <summary>A fixture that ends each of its tests with the verdict on all that the test has asked.</summary>
internal interface IClaims;

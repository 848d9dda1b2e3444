namespace Asahi.Policy.Web.Features.Desk;

/// <summary>A section that has handed in and has nobody who can confirm.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Waiting">How many entries wait.</param>
public sealed record ChieflessSection(string Name, int Waiting);

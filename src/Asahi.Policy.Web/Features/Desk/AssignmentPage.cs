using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Which section writes which item.</summary>
/// <param name="Stand">How all stood when the page was made: many are given away only as they were seen.</param>
public sealed record AssignmentPage(
    StaffFrame Frame,
    int Year,
    IReadOnlyList<PlacedItem> Items,
    IReadOnlyList<SectionChoice> Sections,
    IReadOnlyList<AssignmentScope> Scopes,
    string Stand) : IStaffPage
{
    private const int Digits = 16;

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Why nothing can be changed just now. Null: it can.</summary>
    public string? Pending { get; init; }

    /// <summary>What was chosen of many, when the form comes back.</summary>
    public AssignAllInput? Chosen { get; init; }

    public static string StandOf(OperatingPolicy policy)
    {
        var stand = string.Join('\n', PlacedItems.AllOf(policy).Select(placed =>
            string.Create(CultureInfo.InvariantCulture, $"{placed.Place} {placed.Item.Key} {placed.Item.SectionId}")));

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stand)))[..Digits];
    }
}

/// <summary>A section to choose.</summary>
public sealed record SectionChoice(int Id, string Name);

/// <summary>Many items to one section.</summary>
public sealed record AssignAllInput(Guid Key, string? Scope, int? To, string? Stand);

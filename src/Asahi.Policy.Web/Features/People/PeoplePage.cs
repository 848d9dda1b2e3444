using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.People;

/// <summary>All accounts of the ward.</summary>
public sealed record PeoplePage(StaffFrame Frame, IReadOnlyList<PersonLine> People, IReadOnlyList<SectionLine> Sections) : IStaffPage
{
    /// <summary>The sections that hand in, or will, and have nobody who can confirm.</summary>
    public IReadOnlyList<string> WithoutChief { get; init; } = [];
}

/// <summary>One account, and how far it is set up.</summary>
public sealed record PersonLine(
    int Id,
    string Login,
    string Name,
    Duty Duty,
    IReadOnlyList<string> Sections,
    bool IsDisabled,
    bool HasPassword,
    bool HasSecondFactor,
    bool NeedsSecondFactor)
{
    /// <summary>Sections and duty in words.</summary>
    public string Place => $"{string.Join('、', Sections)} {Duty.Name()}".Trim();

    public PersonState State => this switch
    {
        { IsDisabled: true } => PersonState.Disabled,
        { HasPassword: false } => PersonState.WithoutPassword,
        { HasSecondFactor: false } when NeedsSecondFactor => PersonState.WithoutSecondFactor,
        _ => PersonState.InUse,
    };

    public string StateName => State switch
    {
        PersonState.Disabled => "停止中",
        PersonState.WithoutPassword => "パスワード未設定",
        PersonState.WithoutSecondFactor => "二段階認証が未設定",
        _ => "利用中",
    };
}

/// <summary>Whether somebody can work with an account, and if not, why.</summary>
public enum PersonState
{
    InUse,
    WithoutPassword,
    WithoutSecondFactor,
    Disabled,
}

/// <summary>A section, and how many people it has.</summary>
public sealed record SectionLine(int Id, string Name, int People);

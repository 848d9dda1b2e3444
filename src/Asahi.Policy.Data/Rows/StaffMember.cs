using Asahi.Policy.Domain.Staffing;
using Microsoft.AspNetCore.Identity;

namespace Asahi.Policy.Data.Rows;

/// <summary>職員。An account: a person of one ward with one duty. Accounts are
/// disabled, never deleted, because the change log names them.</summary>
public sealed class StaffMember : IdentityUser<int>
{
    /// <summary>ログインIDの最大の長さ。</summary>
    public const int LoginMaxLength = 40;

    /// <summary>氏名の最大の長さ。</summary>
    public const int NameMaxLength = 40;

    private readonly List<StaffSection> _sections = [];

    private StaffMember()
    {
    }

    /// <summary>職員を作る。Without a password: the person sets it at a one-time address.</summary>
    /// <param name="login">ログインID。</param>
    /// <param name="name">氏名。</param>
    /// <param name="wardId">区の内部の番号。</param>
    public StaffMember(string login, string name, int wardId)
        : base(login) => (Name, WardId, LockoutEnabled) = (name, wardId, true);

    /// <summary>氏名。Shown to staff only.</summary>
    public string Name { get; private set; } = "";

    /// <summary>区の内部の番号。</summary>
    public int WardId { get; private set; }

    /// <summary>職務。</summary>
    public Duty Duty { get; private set; }

    /// <summary>課。One or several; none for duties that stand above the sections. Not read along with the person.</summary>
    public IReadOnlyList<StaffSection> Sections => _sections;

    /// <summary>お知らせのメールを受け取るかどうか。The person says so; nothing is sent without an address.</summary>
    public bool WantsMail { get; private set; } = true;

    /// <summary>停止しているかどうか。</summary>
    public bool IsDisabled { get; private set; }

    /// <summary>最後に受け付けた確認コード。A code is good for one sign-in.</summary>
    public string? LastCode { get; private set; }

    /// <summary>職務を決める。</summary>
    /// <param name="duty">職務。</param>
    /// <param name="sections">課の内部の番号。At least one for duties that belong to sections, none for the others. Of a known person
    /// the former ones have to be loaded.</param>
    /// <exception cref="ArgumentException">Duty and sections do not go together.</exception>
    public void Serve(Duty duty, params IReadOnlyCollection<int> sections)
    {
        if (duty.BelongsToSection() != sections.Count > 0)
        {
            throw new ArgumentException("この職務と課の組み合わせは使えません。", nameof(sections));
        }

        Duty = duty;
        _sections.RemoveAll(it => !sections.Contains(it.SectionId));
        _sections.AddRange(sections.Except(_sections.Select(it => it.SectionId)).Select(id => new StaffSection(id)));
    }

    /// <summary>氏名を改める。</summary>
    public void Rename(string name) => Name = name;

    /// <summary>お知らせのメールを受け取るかどうかを決める。</summary>
    public void WantMail(bool wanted) => WantsMail = wanted;

    /// <summary>停止する。</summary>
    public void Disable() => IsDisabled = true;

    /// <summary>再開する。</summary>
    public void Enable() => IsDisabled = false;

    /// <summary>受け付けた確認コードを覚える。</summary>
    public void Remember(string code) => LastCode = code;
}

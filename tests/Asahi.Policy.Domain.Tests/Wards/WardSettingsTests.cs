using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Tests.Support;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Domain.Tests.Wards;

public sealed class WardSettingsTests
{
    private static readonly Dictionary<int, string> _sections = new() { [1] = "防災課" };

    [Theory]
    [InlineData(NoticeChoice.OfSite, null, "サイトの文")]
    [InlineData(NoticeChoice.Own, "区の文", "区の文")]
    [InlineData(NoticeChoice.None, null, "")]
    public void The_line_of_a_ward_is_the_one_that_was_chosen(NoticeChoice choice, string? own, string shown) =>
        Assert.Equal(shown, (WardSettings.Standard with { Notice = choice, NoticeText = own }).NoticeOr("サイトの文"));

    [Theory]
    [InlineData("06-0000-0000", null)]
    [InlineData("０６－００００－００００", null)]
    [InlineData("06ー0000ー0000", null)]
    [InlineData("(06) 0000-0000", null)]
    [InlineData("", null)]
    [InlineData("代表まで", "電話番号は、数字とハイフンで入力してください（例: 06-0000-0000）")]
    [InlineData("06-0000-0000-0000-0000-0000-0000-0", "電話番号は30文字までで入力してください（いまは34文字）")]
    [InlineData("--", "電話番号は、数字とハイフンで入力してください（例: 06-0000-0000）")]
    public void A_telephone_number_is_figures(string typed, string? fault) => Assert.Equal(fault, PhoneNumber.Fault("電話番号", PhoneNumber.Tidy(typed)));

    [Theory]
    [InlineData("soumu@example.jp", true, true)]
    [InlineData("https://example.jp/soumu", true, false)]
    [InlineData("", true, false)]
    [InlineData("javascript:alert(1)", false, false)]
    [InlineData("総務課まで", false, false)]
    [InlineData("a@b@example.jp", false, true)]
    [InlineData("so umu@example.jp", false, true)]
    [InlineData("https://exam ple.jp/", false, false)]
    public void An_address_is_one_of_mail_or_of_a_page(string address, bool isTaken, bool isMail)
    {
        Assert.Equal(isTaken, OfficeContact.Fault(address) is null);
        Assert.Equal(isMail, new OfficeContact("窓口", Address: address).IsMail);
    }

    [Fact]
    public void A_duty_has_the_name_that_the_ward_gave_it_or_its_own()
    {
        var names = new DutyNames { Own = new Dictionary<Duty, string> { [Duty.SectionChief] = "課長代理" } };

        Assert.Equal(("課長代理", "区長"), (names.Of(Duty.SectionChief), names.Of(Duty.Mayor)));
        Assert.Contains("課長代理に確認を依頼する", names.Purpose(Duty.Officer), StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_settings_say_otherwise_is_told_line_by_line()
    {
        var before = WardSettings.Standard with { Sections = [new SectionContact(1, "06-0000-0000")] };
        var after = before with { Notice = NoticeChoice.None, Sections = [], Contact = new OfficeContact("総務課") };

        Assert.Equal(
            [("公開のページの断り書き", "サーバーの設定のとおり", "断り書きを出さない"), ("問合せ先の窓口", "", "総務課"), ("防災課の電話", "06-0000-0000", "")],
            SettingsWords.Between(before, after, _sections).Select(it => (it.Label, it.Before, it.After)));
        Assert.Empty(SettingsWords.Between(before, before with { Sections = [new SectionContact(1, "06-0000-0000")] }, _sections));
    }

    // A member that is forgotten would change nothing that anybody could read, in the log or in a conflict.
    [Fact]
    public void Whatever_changes_in_settings_is_told()
    {
        var full = new WardSettings
        {
            Notice = NoticeChoice.Own,
            NoticeText = "区の文",
            Contact = new OfficeContact("総務課", "06-0000-0000", "soumu@example.jp", "平日だけ"),
            Sections = [new SectionContact(1, "06-0000-0001", "内線1")],
            Upcoming = [new UpcomingUpdate(2022, 2023, 6, 15, "六月に公開します", 2)],
        };
        var alterations = Alterations.Of(full).Where(it => !it.Path.EndsWith("/Edition", StringComparison.Ordinal) && !it.Path.EndsWith("/Notice", StringComparison.Ordinal)).ToList();

        Assert.True(alterations.Count > 15, $"Only {alterations.Count} alterations were tried.");
        Assert.All(alterations, it => Assert.True(SettingsWords.Between(full, it.Changed, _sections).Count > 0, $"{it.Path} is forgotten."));
        Assert.All(alterations, it => Assert.False(full.Says(it.Changed), it.Path));
    }

    [Fact]
    public void What_is_printed_with_an_item_is_what_its_section_has_said()
    {
        var ward = new Ward("mihon", "見本区", "見本市", isSample: true);
        var contacts = PrintedContacts.Of(
            WardSettings.Standard with { Contact = new OfficeContact("総務課"), Sections = [new SectionContact(0, "06-0000-0000", "内線1")] },
            [new Section(ward, "防災課")]);
        var policy = FullDraft.Make();
        policy.Issues[0].Strategies[0].Assign(0);
        var frozen = policy.Freeze(ward, contacts);

        Assert.Equal(("総務課", "防災課（電話 06-0000-0000、内線1）", null), (frozen.Contact?.Words, frozen.Strategies.Single().Section?.Words, frozen.Initiatives.Single().Section));
        Assert.Equal("防災課", PrintedContacts.Of(WardSettings.Standard, [new Section(ward, "防災課")]).Of(0)?.Words);
    }
}

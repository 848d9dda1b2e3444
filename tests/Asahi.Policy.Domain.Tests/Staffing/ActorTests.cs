using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Domain.Tests.Staffing;

/// <summary>Who writes and who confirms, section by section; and what is an address.</summary>
public sealed class ActorTests
{
    [Theory]
    [InlineData(Duty.Officer, 1, true, false)]
    [InlineData(Duty.Officer, 3, true, false)]
    [InlineData(Duty.Officer, 2, false, false)]
    [InlineData(Duty.Officer, null, false, false)]
    [InlineData(Duty.SectionChief, 1, false, true)]
    [InlineData(Duty.SectionChief, 3, false, true)]
    [InlineData(Duty.SectionChief, 2, false, false)]
    [InlineData(Duty.SectionChief, null, false, false)]
    [InlineData(Duty.GeneralAffairs, null, true, true)]
    [InlineData(Duty.Mayor, 1, false, false)]
    [InlineData(Duty.Administrator, 1, false, false)]
    public void Of_two_sections_in_both_and_in_no_other(Duty duty, int? section, bool mayWrite, bool mayReview)
    {
        var actor = new Actor(1, "佐藤 花子", duty, 1, "asahi", [1, 3]);

        Assert.Equal((mayWrite, mayReview), (actor.MayWriteFor(section), actor.MayReviewFor(section)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("hanako.sato+x@city.example.jp", true)]
    [InlineData("hanako", false)]
    [InlineData("hanako@", false)]
    [InlineData("@example.jp", false)]
    [InlineData("hanako@example", false)]
    [InlineData("hanako@@example.jp", false)]
    [InlineData("hanako sato@example.jp", false)]
    [InlineData("hanako@example..jp", false)]
    [InlineData("hanako@-example.jp", false)]
    [InlineData("花子@example.jp", false)]
    [InlineData("a@b.jp\r\nBcc: c@d.jp", false)]
    public void An_address_has_the_form_of_one(string address, bool isOne) => Assert.Equal(isOne, MailAddress.Fault(address) is null);
}

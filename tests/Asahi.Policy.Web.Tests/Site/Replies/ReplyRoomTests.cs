using System.Text;
using Asahi.Policy.Web.Site.Replies;

namespace Asahi.Policy.Web.Tests.Site.Replies;

public sealed class ReplyRoomTests
{
    private const long Budget = 200_000;

    private readonly ReplyRoom _room = new(Budget);

    [Fact]
    public void The_budget_holds_and_what_was_asked_for_last_stays()
    {
        _room.Keep(Key(0), "", Reply());

        for (var at = 1; at < 500; at++)
        {
            Thread.Sleep(at % 20 == 0 ? 16 : 0); // the clock of the machine counts in steps of that much
            Assert.NotNull(_room.Find(Key(0), ""));
            _room.Keep(Key(at), "", Reply());
            Assert.InRange(_room.Size, 1, Budget);
        }

        Assert.NotNull(_room.Find(Key(499), ""));
        Assert.Null(_room.Find(Key(1), ""));
    }

    [Fact]
    public void One_that_would_push_out_all_others_is_not_kept()
    {
        var letters = new byte[Budget];
        new Random(1).NextBytes(letters);
        _room.Keep(Key(0), "", Reply(letters));

        Assert.Equal(0, _room.Count);
    }

    [Fact]
    public void What_is_put_in_twice_counts_once()
    {
        _room.Keep(Key(0), "", Reply());
        var size = _room.Size;
        _room.Keep(Key(0), "", Reply());
        Assert.Equal(size, _room.Size);
        _room.Clear();

        Assert.Equal((0, 0L), (_room.Count, _room.Size));
    }

    private static ReplyKey Key(int at) => new("", "", $"/{at}");

    private static Reply Reply(byte[]? plain = null) => new([], new PackedBytes(plain ?? Encoding.UTF8.GetBytes(new string('あ', 1_000)), Coding.Gzip), "tag") { Position = 1, Files = null, Until = null };
}

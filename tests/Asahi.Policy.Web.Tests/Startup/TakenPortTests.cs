using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>Somebody else listens there: said in one line before anything is imported.</summary>
public sealed class TakenPortTests : IDisposable
{
    private readonly VerbFolder _folder = new();
    private readonly TcpListener _other = new(IPAddress.Loopback, 0);

    public TakenPortTests() => _other.Start();

    private string Port => ((IPEndPoint)_other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task One_line_and_nothing_is_made()
    {
        var (code, output) = await _folder.RunAsync("serve", $"--urls=http://127.0.0.1:{Port}");
        Assert.Equal(1, code);
        Assert.Equal("ポートをほかのプログラムが使っています。--urls=http://localhost:5081 のように、別のポートを指定してください。", output.Trim());
        Assert.False(File.Exists(Path.Combine(_folder.Data, "policy.db")));
    }

    [Theory]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://127.0.0.1:0;http://127.0.0.1:{0}")]
    [InlineData("http://*:{0}")]
    public async Task However_the_address_is_written(string urls)
    {
        var (code, output) = await _folder.RunHereAsync("serve", $"--urls={string.Format(CultureInfo.InvariantCulture, urls, Port)}");
        Assert.Equal(1, code);
        Assert.StartsWith("ポートをほかのプログラムが使っています", output.Trim(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Data, "policy.db")));
    }

    public void Dispose()
    {
        _other.Dispose();
        _folder.Dispose();
    }
}

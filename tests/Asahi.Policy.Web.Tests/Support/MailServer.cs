using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A mail server on this machine that takes what it is given, or refuses as it is told: as much of SMTP as one letter needs.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<MimeMessage> _letters = [];
    private readonly Task _listening;

    public MailServer()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it has taken, in the order in which it came.</summary>
    public IReadOnlyList<MimeMessage> Letters
    {
        get
        {
            lock (_letters)
            {
                return [.. _letters];
            }
        }
    }

    /// <summary>How often somebody came.</summary>
    public int Calls { get; private set; }

    /// <summary>Says that it is busy, whatever comes.</summary>
    public bool IsBusy { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _listening;
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
            {
                // The next one may come.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        Calls++;
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, IsBusy ? "421 busy" : "220 here");

        while (!IsBusy && await reader.ReadLineAsync(_end.Token) is { } line)
        {
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await SayAsync(stream, "221 bye");

                return;
            }

            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await SayAsync(stream, "354 go on");
                await TakeAsync(reader);
            }

            await SayAsync(stream, "250 ok");
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var text = new StringBuilder();

        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        var letter = await MimeMessage.LoadAsync(bytes, _end.Token);

        lock (_letters)
        {
            _letters.Add(letter);
        }
    }

    private static Task SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
}

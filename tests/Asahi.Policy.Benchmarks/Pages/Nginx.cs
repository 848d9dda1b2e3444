using System.Globalization;
using System.Text;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>nginx with the same bytes and headers, from files.</summary>
internal static class Nginx
{
    public static Task<RunningProgram> StartAsync(string folder, IReadOnlyList<SavedReply> replies)
    {
        var places = new StringBuilder();

        foreach (var (at, reply) in replies.Index())
        {
            File.WriteAllBytes(Path.Combine(folder, $"reply{at}"), reply.Bytes);
            var headers = reply.Headers.Where(it => it.Key is not ("Content-Type" or "ETag" or "Last-Modified" or "Accept-Ranges"));
            places.AppendLine(CultureInfo.InvariantCulture, $"location = {reply.Path.Split('?')[0]} {{ types {{ }} default_type \"{reply.Headers.First(it => it.Key == "Content-Type").Value}\"; try_files /reply{at} =404;");
            places.AppendJoin('\n', headers.Select(it => $"add_header {it.Key} \"{it.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\";")).AppendLine(" }");
        }

        var settings = $$"""
            daemon off; user root; pid {{folder}}/nginx.pid; error_log {{folder}}/error.log; worker_processes auto;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100; client_body_temp_path {{folder}}/t1; proxy_temp_path {{folder}}/t2; fastcgi_temp_path {{folder}}/t3; uwsgi_temp_path {{folder}}/t4; scgi_temp_path {{folder}}/t5;
              server { listen 127.0.0.1:PORT; root {{folder}}; location = /probe { return 200; }
              {{places}} }
            }
            """;
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file + ".in", settings);

        return RunningProgram.StartAsync($"sh -c 'sed s/PORT/{{port}}/ {file}.in > {file}; exec nginx -c {file}'", "/probe", folder);
    }
}

using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Domain.Tests.Support;

/// <summary>Every way to change a record in one place: each property of it, of the records in it, and of those in its lists.</summary>
internal static class Alterations
{
    public static IEnumerable<(string Path, T Changed)> Of<T>(T record)
        where T : notnull => Of(record, "").Select(it => (it.Path, (T)it.Changed));

    private static IEnumerable<(string Path, object Changed)> Of(object record, string path) =>
        from property in Properties(record.GetType())
        from change in OfValue(property.GetValue(record), $"{path}/{property.Name}").Concat(Removed(record, property, path))
        select (change.Path, With(record, property, change.Changed));

    /// <summary>The properties that hold something nowhere in the record, and so were never tried.</summary>
    public static IReadOnlyList<string> UntriedIn(object record)
    {
        var (all, tried) = (new HashSet<string>(), new HashSet<string>());
        Visit(record);

        return [.. all.Except(tried).Order(StringComparer.Ordinal)];

        void Visit(object it)
        {
            foreach (var property in Properties(it.GetType()))
            {
                var (name, value) = ($"{property.DeclaringType!.Name}.{property.Name}", property.GetValue(it));
                all.Add(name);

                if (value is not (null or IList { Count: 0 }))
                {
                    tried.Add(name);
                }

                foreach (var inner in (value as IList)?.Cast<object?>() ?? [value])
                {
                    if (inner is not null && IsRecord(inner))
                    {
                        Visit(inner);
                    }
                }
            }
        }
    }

    // What can be set; what is only reckoned from it does not count.
    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(property => property.SetMethod is not null && property.GetCustomAttribute<JsonIgnoreAttribute>() is null or { Condition: JsonIgnoreCondition.WhenWritingNull });

    private static bool IsRecord(object value) => value is not PageReference
        && value.GetType() is { IsClass: true, Namespace: "Asahi.Policy.Domain.Editions" or "Asahi.Policy.Domain.Policies" or "Asahi.Policy.Domain.Lineages" or "Asahi.Policy.Domain.Wards" or "Asahi.Policy.Domain.Evaluations" };

    private static IEnumerable<(string Path, object? Changed)> OfValue(object? value, string path)
    {
        if (value is IList list)
        {
            return list.Count == 0 ? [] : Enumerable.Range(0, list.Count).SelectMany(at => OfElement(list, at, path)).Append((path + " shortened", Copy(list, list.Count - 1)));
        }

        return value is { } record && IsRecord(record)
            ? Of(record, path).Select(it => (it.Path, (object?)it.Changed))
            : (value is null ? [] : Changed(value)).Select(it => (path, (object?)it));
    }

    private static IEnumerable<(string Path, object? Changed)> Removed(object record, PropertyInfo property, string path) =>
        property.GetValue(record) is not null && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable
            ? [($"{path}/{property.Name} removed", null)]
            : [];

    private static IEnumerable<(string Path, object? Changed)> OfElement(IList list, int at, string path)
    {
        foreach (var (inner, changed) in OfValue(list[at], $"{path}[{at}]"))
        {
            var copy = Copy(list, list.Count);
            copy.SetValue(changed, at);
            yield return (inner, copy);
        }
    }

    private static IEnumerable<object> Changed(object value) => value switch
    {
        string text => [text + "変"],
        int number => [number + 1],
        long number => [number + 1],
        decimal number => [number + 1],
        bool flag => [!flag],
        DateOnly day => [day.AddDays(1)],
        ItemCode code => [ItemCode.Parse(code.Ancestors + (code.OwnNumber + 1))],
        PageReference page => [page with { Document = "資料3" }, page with { Number = page.Number + 1 }],
        DutyNames names => [names with { Own = new Dictionary<Duty, string> { [Duty.Mayor] = "副区長" } }],
        Dictionary<string, string> words => [new Dictionary<string, string>(words) { ["A"] = words.GetValueOrDefault("A") + "変" }],
        Enum => Enum.GetValues(value.GetType()).Cast<object>().Where(other => !other.Equals(value)),
        _ => throw new NotSupportedException($"{value.GetType()} cannot be changed yet."),
    };

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);

        return copy;
    }

    private static Array Copy(IList list, int count)
    {
        var element = list.GetType().GetInterfaces().Single(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)).GetGenericArguments()[0];
        var copy = Array.CreateInstance(element, count);

        for (var at = 0; at < count; at++)
        {
            copy.SetValue(list[at], at);
        }

        return copy;
    }
}
